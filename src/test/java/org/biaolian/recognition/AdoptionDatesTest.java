package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import org.biaolian.recognition.AdoptionDates.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdoptionDatesTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 9, 8);
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 20);

  @Test
  void aStepIsOverdueTheDayAfterTheOneAimedAtUntilItIsDone() {
    AdoptionDates aimed = aimed(null, null, null);
    assertThat(aimed.overdue(Step.ANNOUNCED, SIGNED.plusMonths(3))).isFalse();
    assertThat(aimed.overdue(Step.ANNOUNCED, SIGNED.plusMonths(3).plusDays(1))).isTrue();
    assertThat(aimed.overdue(SIGNED.plusMonths(3))).isFalse();
    assertThat(aimed.overdue(TODAY)).isTrue();
    assertThat(aimed(SIGNED.plusMonths(4), null, null).overdue(TODAY)).isFalse();
  }

  @Test
  void daysThatCanBeAreTaken() {
    aimed(null, null, null).check(SIGNED, TODAY);
    aimed(SIGNED, SIGNED.plusDays(9), TODAY).check(SIGNED, TODAY);
  }

  @Test
  void daysThatCannotBeAreRefused() {
    refused("adoption-order", () -> aimed(SIGNED.minusDays(1), null, null).check(SIGNED, TODAY));
    refused("adoption-order", () -> aimed(null, SIGNED, null).check(SIGNED, TODAY));
    refused("adoption-order", () -> aimed(TODAY, TODAY.minusDays(1), null).check(SIGNED, TODAY));
    refused("adoption-in-future", () -> aimed(TODAY.plusDays(1), null, null).check(SIGNED, TODAY));
    refused(
        "adoption-order",
        () ->
            AdoptionDates.aimed(TODAY, TODAY.minusDays(1), TODAY.plusDays(9)).check(SIGNED, TODAY));
  }

  private static AdoptionDates aimed(
      @Nullable LocalDate doa, @Nullable LocalDate dop, @Nullable LocalDate dow) {
    return new AdoptionDates(
        SIGNED.plusMonths(3), doa, SIGNED.plusMonths(6), dop, SIGNED.plusMonths(12), dow);
  }
}
