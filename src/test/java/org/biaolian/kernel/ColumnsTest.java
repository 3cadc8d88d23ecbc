package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final UUID KEY = UUID.fromString("01a2211c-6834-7519-8c9c-5640199b9430");

  @Test
  void aKeyStandsInItsColumnAsItIsRead() {
    assertThat(HexFormat.of().formatHex(Columns.bytes(KEY)))
        .isEqualTo("01a2211c683475198c9c5640199b9430");
    assertThat(Columns.id(Columns.bytes(KEY))).isEqualTo(KEY);
  }

  @Test
  void aMomentStandsInItsColumnInUtc() {
    assertThat(Columns.time(Instant.parse("2026-11-28T08:00:00.000001Z")))
        .isEqualTo(LocalDateTime.parse("2026-11-28T08:00:00.000001"));
  }
}
