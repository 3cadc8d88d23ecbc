package org.biaolian.catalogue.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.document.FileKind;
import org.biaolian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

  @TempDir Path folder;

  @Test
  void moreRowsThanTheLimitAreRefusedAndEmptyOnesDoNotCount() throws IOException {
    AtomicInteger rows = new AtomicInteger();
    Path fits = write("x,y\n,\n".repeat(Table.MAX_ROWS));
    Table.read(fits, FileKind.CSV, row -> rows.incrementAndGet() > 0);
    assertThat(rows).hasValue(Table.MAX_ROWS);
    Path tooMany = write("x,y\n".repeat(Table.MAX_ROWS + 1));
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Table.read(tooMany, FileKind.CSV, row -> true))
        .satisfies(limit -> assertThat(limit.rule()).isEqualTo("import-too-many-rows"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }
}
