package org.biaolian.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.LegalStatusChanged;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Standards;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DbTest
@RecordApplicationEvents
class StatusWatchDbTest {

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private StatusWatch watch;
  @Autowired private MovableClock clock;
  @Autowired private ApplicationEvents events;

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void eachChangeIsToldOnceAlsoAfterDaysWithoutThePortal() {
    clock.moveTo(LocalDate.of(2031, 5, 1));
    watch.catchUp();
    LocalDate begins = LocalDate.of(2031, 5, 3);
    UUID id = record(begins, begins.plusDays(2));
    watch.catchUp();
    assertThat(told(id)).isEmpty();

    clock.moveTo(begins.plusDays(4));
    assertThat(status(id)).isEqualTo(LegalStatus.ABOLISHED);
    watch.catchUp();
    watch.catchUp();
    assertThat(told(id))
        .extracting(fact -> fact.fromState() + " > " + fact.toState())
        .containsExactlyInAnyOrder("UPCOMING > IN_FORCE", "IN_FORCE > ABOLISHED");
    assertThat(
            events.stream(LegalStatusChanged.class).filter(event -> event.standardId().equals(id)))
        .hasSize(2);
  }

  @Test
  void anEntryThatEndsAStandardAtOnceIsToldAtOnce() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    UUID id = record(day, null);
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.edit(
                id, standards.find(id).orElseThrow().version(), details(day, day.plusYears(2))));
    assertThat(told(id)).hasSize(1);
    assertThat(
            events.stream(LegalStatusChanged.class).filter(event -> event.standardId().equals(id)))
        .hasSize(1);
  }

  private List<AuditFact> told(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.trail(id)).stream()
        .filter(fact -> fact.kind().equals("standard.status-changed"))
        .toList();
  }

  private LegalStatus status(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).status();
  }

  private UUID record(LocalDate implemented, @Nullable LocalDate abolished) {
    String number = abolished == null ? "DB1401/T 901101-2020" : "DB1401/T 901102-2031";
    return SignedIn.as(
        "taiyuan-clerk",
        () -> entry.record(new NewStandard(number, details(implemented, abolished))));
  }

  private static StandardDetails details(LocalDate implemented, @Nullable LocalDate abolished) {
    return new StandardDetails(
        "集贸市场计量管理规范",
        null,
        implemented.minusDays(10),
        implemented,
        null,
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
