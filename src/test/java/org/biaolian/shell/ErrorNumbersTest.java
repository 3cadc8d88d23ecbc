package org.biaolian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ErrorNumbersTest {

  private final ErrorNumbers numbers =
      new ErrorNumbers(
          Clock.fixed(Instant.parse("2026-09-07T16:30:00Z"), ZoneId.of("Asia/Shanghai")));

  @Test
  void aNumberCarriesTheDayInChinaAndFourPlainCharacters() {
    assertThat(numbers.next()).matches("E-20260908-[2-9A-HJKMNP-TV-Z]{4}");
  }
}
