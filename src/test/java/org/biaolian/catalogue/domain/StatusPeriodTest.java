package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardDetails;
import org.junit.jupiter.api.Test;

class StatusPeriodTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 1);
  private static final LocalDate IMPLEMENTED = LocalDate.of(2024, 6, 1);
  private static final LocalDate ABOLISHED = LocalDate.of(2026, 6, 1);
  private static final StandardDetails DATES =
      new StandardDetails(
          "题名",
          null,
          PUBLISHED,
          IMPLEMENTED,
          null,
          ABOLISHED,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null);

  @Test
  void aStatusHoldsFromTheLastDateToTheDayBeforeTheNext() {
    assertThat(on(PUBLISHED.minusDays(1)))
        .isEqualTo(new StatusPeriod(LegalStatus.UPCOMING, StatusPeriod.ALWAYS, PUBLISHED));
    assertThat(on(PUBLISHED))
        .isEqualTo(new StatusPeriod(LegalStatus.UPCOMING, PUBLISHED, IMPLEMENTED));
    assertThat(on(IMPLEMENTED))
        .isEqualTo(new StatusPeriod(LegalStatus.IN_FORCE, IMPLEMENTED, ABOLISHED));
    assertThat(on(ABOLISHED.minusDays(1)))
        .isEqualTo(new StatusPeriod(LegalStatus.IN_FORCE, IMPLEMENTED, ABOLISHED));
    assertThat(on(ABOLISHED))
        .isEqualTo(new StatusPeriod(LegalStatus.ABOLISHED, ABOLISHED, StatusPeriod.NEVER));
  }

  private static StatusPeriod on(LocalDate day) {
    return StatusPeriod.on(day, DATES, ClaimedEnd.NONE);
  }
}
