package org.biaolian.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one way in which the portal writes CSV: every cell goes through {@link SafeCell}. */
public final class SafeCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SafeCsv() {}

  /** UTF-8 with the mark by which spreadsheets know it. */
  public static byte[] of(List<List<String>> rows) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
