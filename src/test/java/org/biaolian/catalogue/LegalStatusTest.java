package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalStatusTest {

  private static final LocalDate IMPLEMENTED = LocalDate.of(2024, 4, 10);
  private static final LocalDate ENDED = LocalDate.of(2026, 6, 1);

  @Test
  void itComesIntoForceOnTheImplementationDate() {
    assertThat(on(IMPLEMENTED.minusDays(1), null, null)).isEqualTo(LegalStatus.UPCOMING);
    assertThat(on(IMPLEMENTED, null, null)).isEqualTo(LegalStatus.IN_FORCE);
  }

  @Test
  void withoutImplementationDateItIsInForce() {
    assertThat(LegalStatus.on(IMPLEMENTED, null, null, null, null, ClaimedEnd.NONE))
        .isEqualTo(LegalStatus.IN_FORCE);
  }

  @Test
  void itIsNeverInForceBeforeItsPublication() {
    assertThat(
            LegalStatus.on(
                IMPLEMENTED, IMPLEMENTED.plusDays(1), IMPLEMENTED, null, null, ClaimedEnd.NONE))
        .isEqualTo(LegalStatus.UPCOMING);
  }

  @Test
  void itIsSupersededWhenTheNewEditionEntersIntoForce() {
    assertThat(on(ENDED.minusDays(1), ENDED, null)).isEqualTo(LegalStatus.IN_FORCE);
    assertThat(on(ENDED, ENDED, null)).isEqualTo(LegalStatus.SUPERSEDED);
  }

  @Test
  void abolitionCountsFromItsDateAndOverSupersession() {
    assertThat(on(ENDED.minusDays(1), null, ENDED)).isEqualTo(LegalStatus.IN_FORCE);
    assertThat(on(ENDED, ENDED.minusYears(1), ENDED)).isEqualTo(LegalStatus.ABOLISHED);
  }

  @Test
  void aClaimedEndWithoutDateCountsAtOnce() {
    assertThat(LegalStatus.on(IMPLEMENTED, null, IMPLEMENTED, null, null, ClaimedEnd.ABOLISHED))
        .isEqualTo(LegalStatus.ABOLISHED);
    assertThat(LegalStatus.on(IMPLEMENTED, null, IMPLEMENTED, null, null, ClaimedEnd.SUPERSEDED))
        .isEqualTo(LegalStatus.SUPERSEDED);
  }

  private static LegalStatus on(
      LocalDate today, @Nullable LocalDate superseded, @Nullable LocalDate abolished) {
    return LegalStatus.on(today, null, IMPLEMENTED, superseded, abolished, ClaimedEnd.NONE);
  }
}
