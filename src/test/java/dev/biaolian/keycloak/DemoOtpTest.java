package dev.biaolian.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOtpTest {

  private static final byte[] RFC_KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfRfc6238AppendixB(long seconds, String code) {
    assertThat(DemoOtp.hotp(RFC_KEY, seconds / DemoOtp.STEP_SECONDS, 8)).isEqualTo(code);
  }

  @Test
  void aCodeHasSixDigitsAndHoldsForOneStep() {
    Instant start = Instant.parse("2026-02-14T01:00:00Z");
    String code = DemoOtp.code("taiyuan-approver", start);
    assertThat(code).matches("[0-9]{6}");
    assertThat(DemoOtp.code("taiyuan-approver", start.plusSeconds(29))).isEqualTo(code);
    assertThat(DemoOtp.code("taiyuan-approver", start.plusSeconds(30))).isNotEqualTo(code);
    assertThat(DemoOtp.code("henan-approver", start)).isNotEqualTo(code);
  }

  @Test
  void theSecretForAnAuthenticatorAppIsBase32() {
    assertThat(DemoOtp.base32Secret("auditor")).isEqualTo("MJUWC33MNFQW4LLEMVWW6OTBOVSGS5DPOI");
  }
}
