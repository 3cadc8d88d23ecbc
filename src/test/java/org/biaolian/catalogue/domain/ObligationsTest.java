package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.DueDate;
import org.biaolian.catalogue.DueDate.Kind;
import org.biaolian.catalogue.DueDate.State;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationsTest {

  private static final BureauCode SHANXI = new BureauCode("140000");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate ISSUED = LocalDate.of(2022, 8, 10);
  private static final Obligations.Figures FIGURES =
      new Obligations.Figures(
          new Obligations.Figure(20, "公开"),
          new Obligations.Figure(60, "备案"),
          new Obligations.Figure(5, "复审"),
          new Obligations.Figure(6, "提醒"));

  @Test
  void whatIsNotIssuedOrIsOverOwesNothing() {
    assertThat(on(ISSUED.minusDays(1), standard(details(ISSUED, null, null)))).isEmpty();
    assertThat(on(ISSUED, standard(details(null, null, null)))).isEmpty();
    LocalDate end = ISSUED.plusYears(1);
    assertThat(on(end, standard(details(ISSUED, end, null)))).isEmpty();
    assertThat(on(end, standard(details(ISSUED, null, end)))).isEmpty();
    assertThat(on(end.minusDays(1), standard(details(ISSUED, end, null)))).hasSize(3);
    assertThat(on(ISSUED, standard(details(ISSUED, null, null)))).hasSize(3);
  }

  @Test
  void eachDayIsCountedFromTheIssueByItsFigureAndNamesItsSource() {
    assertThat(on(ISSUED, standard(details(ISSUED, null, null))))
        .containsExactly(
            due(Kind.PUBLICATION, ISSUED.plusDays(20), ISSUED, 20, "公开", State.DUE),
            due(Kind.FILING, ISSUED.plusDays(60), ISSUED, 60, "备案", State.DUE),
            due(
                Kind.REEXAMINATION,
                LocalDate.of(2027, 8, 10),
                LocalDate.of(2027, 2, 10),
                5,
                "复审",
                State.AHEAD));
  }

  @Test
  void aConfirmationStartsTheFiveYearsAgain() {
    LocalDate confirmed = LocalDate.of(2026, 5, 1);
    Standard standard = standard(details(ISSUED, null, null).with(particulars(confirmed, false)));
    DueDate again = on(LocalDate.of(2026, 9, 8), standard).get(2);
    assertThat(again.from()).isEqualTo(confirmed);
    assertThat(again.dueOn()).isEqualTo(LocalDate.of(2031, 5, 1));
  }

  @Test
  void theLastDayIsStillDueAndTheNextIsOverdue() {
    Standard standard = standard(details(ISSUED, null, null));
    LocalDate last = ISSUED.plusYears(5);
    LocalDate warning = last.minusMonths(6);
    assertThat(on(warning.minusDays(1), standard).get(2).state()).isEqualTo(State.AHEAD);
    assertThat(on(warning, standard).get(2).state()).isEqualTo(State.DUE);
    assertThat(on(last, standard).get(2).state()).isEqualTo(State.DUE);
    assertThat(on(last.plusDays(1), standard).get(2).state()).isEqualTo(State.OVERDUE);
  }

  @Test
  void onlyAPublicRecordWithItsTextIsPublished() {
    Standard standard = standard(details(ISSUED, null, null));
    assertThat(publication(standard, true)).isEqualTo(State.OVERDUE);
    standard.proposeSharing(SHANXI, new UUID(0, 1), Sharing.PUBLIC, Set.of());
    standard.confirmSharing(SHANXI, new UUID(0, 2));
    assertThat(publication(standard, false)).isEqualTo(State.OVERDUE);
    assertThat(publication(standard, true)).isEqualTo(State.DONE);
  }

  @Test
  void theReceiptOfTheStateEndsTheFiling() {
    Standard standard = standard(details(ISSUED, null, null).with(particulars(null, true)));
    assertThat(on(ISSUED.plusYears(1), standard).get(1).state()).isEqualTo(State.DONE);
  }

  @Test
  void whatWasOverBeforeTheRecordCameIsMarkedAsLate() {
    Standard standard = standard(details(ISSUED, null, null));
    assertThat(entered(standard, ISSUED.plusDays(20)).get(0).late()).isFalse();
    assertThat(entered(standard, ISSUED.plusDays(21)).get(0).late()).isTrue();
  }

  private static List<DueDate> on(LocalDate today, Standard standard) {
    return Obligations.of(standard, false, FIGURES, ISSUED, today);
  }

  private static List<DueDate> entered(Standard standard, LocalDate day) {
    return Obligations.of(standard, false, FIGURES, day, ISSUED.plusYears(1));
  }

  private static State publication(Standard standard, boolean textPublic) {
    return Obligations.of(standard, textPublic, FIGURES, ISSUED, ISSUED.plusDays(21))
        .getFirst()
        .state();
  }

  private static DueDate due(
      Kind kind, LocalDate on, LocalDate warn, int figure, String citation, State state) {
    return new DueDate(kind, ISSUED, on, warn, figure, citation, state, false);
  }

  private static Particulars particulars(@Nullable LocalDate confirmed, boolean filed) {
    return new Particulars(
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        confirmed,
        Filing.OPEN,
        Filing.OPEN,
        filed ? new Filing("备案-1", ISSUED.plusDays(30)) : Filing.OPEN);
  }

  private static Standard standard(StandardDetails details) {
    return Standard.own(SHANXI, StandardNumber.of("DB14/T 2512-2022"), details, NOW);
  }

  private static StandardDetails details(
      @Nullable LocalDate published,
      @Nullable LocalDate superseded,
      @Nullable LocalDate abolished) {
    return new StandardDetails(
        "果蔬冷链运输",
        null,
        published,
        published,
        superseded,
        abolished,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }
}
