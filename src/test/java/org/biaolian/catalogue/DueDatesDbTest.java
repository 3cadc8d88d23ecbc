package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.DueDate.Kind;
import org.biaolian.catalogue.DueDate.State;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
class DueDatesDbTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private FileDisclosures disclosures;
  @Autowired private StandardEntry entry;
  @Autowired private RecordPages pages;
  @Autowired private List<TaskSource> sources;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void aNewStandardIsToBeMadePublicFiledAndReexaminedEachByItsRule() {
    clock.moveTo(ISSUED.plusDays(5));
    UUID id = record("DB1401/T 901301-2026", Particulars.NONE);
    assertThat(of("taiyuan-clerk", id))
        .extracting(DueDate::kind, DueDate::dueOn, DueDate::state)
        .containsExactly(
            tuple(Kind.PUBLICATION, ISSUED.plusDays(20), State.DUE),
            tuple(Kind.FILING, ISSUED.plusDays(60), State.DUE),
            tuple(Kind.REEXAMINATION, ISSUED.plusYears(5), State.AHEAD));
    assertThat(of("taiyuan-clerk", id)).allMatch(due -> !due.citation().isBlank());
    assertThat(steps(id)).containsExactly("file");
    assertThat(of("yangquan-clerk", id)).isEmpty();

    clock.moveTo(ISSUED.plusDays(61));
    assertThat(of("taiyuan-clerk", id)).extracting(DueDate::state).contains(State.OVERDUE);
    assertThat(steps(id)).containsExactly("file");
  }

  @Test
  void whatIsDoneIsNoTaskAnyMore() {
    clock.moveTo(ISSUED.plusDays(5));
    Filing state = new Filing("77-2026", ISSUED.plusDays(4));
    UUID id =
        record("DB1401/T 901302-2026", Particulars.NONE.filed(Filing.OPEN, Filing.OPEN, state));
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          uploads.attachText(
              id, "正文.txt", new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8)));
          sharings.propose(id, Sharing.PUBLIC, Set.of());
        });
    assertThat(steps(id)).isEmpty();
    assertThat(of("taiyuan-clerk", id).getFirst().state()).isEqualTo(State.DUE);
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    assertThat(of("taiyuan-clerk", id).getFirst().state()).isEqualTo(State.DONE);
    assertThat(of("yangquan-clerk", id)).as("seen by others, and not their affair").isEmpty();
  }

  @Test
  void aTextThatOnlyItsBureauReadsHasNotBeenMadePublic() {
    clock.moveTo(ISSUED.plusDays(5));
    UUID id = record("DB1401/T 901306-2026", Particulars.NONE);
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    UUID file =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachText(
                    id,
                    "正文.txt",
                    new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    assertThat(of("taiyuan-clerk", id).getFirst().state()).isEqualTo(State.DUE);
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, file, Disclosure.PUBLIC));
    assertThat(of("taiyuan-clerk", id).getFirst().state()).isEqualTo(State.DUE);
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, file));
    assertThat(of("taiyuan-clerk", id).getFirst().state()).isEqualTo(State.DONE);
  }

  @Test
  void theReexaminationIsWarnedOfSixMonthsBeforeAndAConfirmationMovesIt() {
    clock.moveTo(ISSUED.plusDays(5));
    UUID id = record("DB1401/T 901303-2026", Particulars.NONE);
    clock.moveTo(ISSUED.plusYears(5).minusMonths(6).minusDays(1));
    assertThat(steps(id)).doesNotContain("re-examine");
    clock.moveTo(ISSUED.plusYears(5).minusMonths(6));
    assertThat(steps(id)).contains("re-examine");
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.edit(
                id,
                standards.find(id).orElseThrow().version(),
                details(confirmed(ISSUED.plusYears(4)))));
    assertThat(steps(id)).doesNotContain("re-examine");
    assertThat(of("taiyuan-clerk", id).getLast().dueOn()).isEqualTo(ISSUED.plusYears(9));
  }

  @Test
  void whatHadPassedBeforeTheRecordWasEnteredIsShownAndAskedOfNobody() {
    clock.moveTo(ISSUED.plusYears(6));
    UUID id = record("DB1401/T 901304-2026", Particulars.NONE);
    assertThat(of("taiyuan-clerk", id))
        .hasSize(3)
        .allMatch(due -> due.state() == State.OVERDUE && due.late());
    assertThat(steps(id)).isEmpty();
  }

  @Test
  void aStandardThatIsOverIsDueForNothing() {
    clock.moveTo(ISSUED.plusDays(5));
    UUID id = record("DB1401/T 901305-2026", Particulars.NONE);
    StandardDetails over =
        new StandardDetails(
            "集贸市场计量管理规范",
            null,
            ISSUED,
            ISSUED,
            null,
            ISSUED.plusDays(5),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);
    SignedIn.as(
        "taiyuan-clerk", () -> entry.edit(id, standards.find(id).orElseThrow().version(), over));
    assertThat(of("taiyuan-clerk", id)).isEmpty();
    assertThat(steps(id)).isEmpty();
  }

  private static Particulars confirmed(LocalDate on) {
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
        on,
        Filing.OPEN,
        Filing.OPEN,
        Filing.OPEN);
  }

  private List<String> steps(UUID id) {
    return sources.stream()
        .filter(source -> source.subjectKind().equals(Standards.SUBJECT))
        .flatMap(source -> source.open(id).stream())
        .map(OpenTask::step)
        .filter(step -> !step.startsWith("confirm-"))
        .toList();
  }

  private List<DueDate> of(String who, UUID id) {
    String number = SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow().number());
    return SignedIn.as(who, () -> pages.open(number)).map(RecordPage::dues).orElse(List.of());
  }

  private UUID record(String number, Particulars particulars) {
    return SignedIn.as(
        "taiyuan-clerk", () -> entry.record(new NewStandard(number, details(particulars))));
  }

  private static StandardDetails details(Particulars particulars) {
    return StandardDetails.of("集贸市场计量管理规范", ISSUED, ISSUED, null).with(particulars);
  }
}
