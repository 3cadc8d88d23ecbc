package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"0, PT30S", "1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H"})
  void theWaitDoublesUpToAnHour(int attempts, Duration wait) {
    assertThat(Backoff.afterAttempts(attempts)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({"64", "1000", "2147483647"})
  void verySeldomIsStillEveryHour(int attempts) {
    assertThat(Backoff.afterAttempts(attempts)).isEqualTo(Duration.ofHours(1));
  }
}
