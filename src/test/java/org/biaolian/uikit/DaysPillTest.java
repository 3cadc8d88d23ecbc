package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.biaolian.uikit.DaysPill.Level;
import org.biaolian.uikit.DaysPill.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysPillTest {

  private static final Thresholds USUAL = new Thresholds(3, 10);

  @ParameterizedTest
  @CsvSource({"-1,OVERDUE", "0,TODAY", "1,SOON", "3,SOON", "4,NEAR", "10,NEAR", "11,AMPLE"})
  void theLevelFollowsTheWorkingDaysLeft(int days, Level level) {
    assertThat(Level.of(days, USUAL)).isEqualTo(level);
  }

  @Test
  void otherThresholdsMoveTheLevels() {
    assertThat(Level.of(5, new Thresholds(5, 6))).isEqualTo(Level.SOON);
    assertThat(Level.of(7, new Thresholds(5, 6))).isEqualTo(Level.AMPLE);
  }

  @Test
  void thresholdsThatDoNotRiseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(4, 3));
  }
}
