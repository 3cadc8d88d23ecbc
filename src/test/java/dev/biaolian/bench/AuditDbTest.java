package dev.biaolian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark of the verification, on a small sample. */
@Tag("db")
class AuditDbTest {

  @Test
  void whatTheBenchmarkFillsIsSound() {
    assertThat(Audit.measure(12_000)).isZero();
  }
}
