package org.biaolian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeCsvTest {

  private static final List<List<String>> ROWS =
      List.of(List.of("标准号", "名称"), List.of("DB14/T 1-2020", "=1+1, \"枣\"\n@x"));

  @Test
  void rowsThatComeOneByOneMakeTheSameFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeCsv.write(out, rows -> ROWS.forEach(rows::add));
    assertThat(out.toByteArray()).isEqualTo(SafeCsv.of(ROWS));
    assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }
}
