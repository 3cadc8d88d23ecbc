package org.biaolian.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The one way in which the portal writes CSV: every cell goes through {@link SafeCell}. */
public final class SafeCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SafeCsv() {}

  /** Takes rows one by one, so that a long file needs little memory. */
  public interface Rows {

    void add(List<String> row);
  }

  /** As {@link #of}, for rows that come one after the other; the stream stays open. */
  public static void write(OutputStream out, Consumer<Rows> rows) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.append(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(text);
    rows.accept(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
    csv.flush();
  }

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
