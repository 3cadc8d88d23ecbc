package org.biaolian.catalogue.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.document.FileKind;
import org.biaolian.kernel.RuleViolation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

  /** As a spreadsheet program keeps it: the formula, and what it came to. */
  @Test
  void aDayThatAFormulaCameToIsThatDay() throws IOException {
    Path file = folder.resolve("formula.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("目录");
      sheet.value(0, 0, LocalDate.of(2021, 1, 1));
      sheet.style(0, 0).format("yyyy-mm-dd").set();
      sheet.value(0, 1, 44197);
    }
    try (FileSystem parts = FileSystems.newFileSystem(file)) {
      Path sheet = parts.getPath("xl/worksheets/sheet1.xml");
      String cells = Files.readString(sheet);
      assertThat(cells).contains("<v>44197");
      Files.writeString(sheet, cells.replace("<v>44197", "<f>DATE(2021,1,1)</f><v>44197"));
    }
    List<TableRow> rows = new ArrayList<>();
    Table.read(file, FileKind.XLSX, rows::add);
    assertThat(rows.getFirst().cells()).containsExactly("2021-01-01", "44197");
    assertThat(rows.getFirst().formulas()).containsExactlyInAnyOrder(0, 1);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }
}
