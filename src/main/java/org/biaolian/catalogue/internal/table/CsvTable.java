package org.biaolian.catalogue.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.biaolian.document.Texts;
import org.biaolian.kernel.RuleViolation;

/** CSV in UTF-8 with or without byte order mark, or GB18030; commas, semicolons or tabs between. */
final class CsvTable {

  private static final int MAX_RECORD_CHARS = 100_000;
  private static final int LOOK_AHEAD_CHARS = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvTable() {}

  static void read(Path file, RowTaker taker) throws IOException {
    Charset charset = Texts.charset(file);
    try (BufferedReader text = Files.newBufferedReader(file, charset);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(begin(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                    CsvRecordHandler.builder()
                        .maxFields(Table.MAX_COLUMNS)
                        .maxFieldSize(Table.MAX_CELL_CHARS)
                        .maxRecordSize(MAX_RECORD_CHARS)
                        .build(),
                    text)) {
      for (CsvRecord row : reader) {
        if (!taker.take(TableRow.plain(row.getStartingLineNumber(), row.getFields()))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      // With lenient rows only a limit can be passed, be it by a quotation that never ends.
      throw new RuleViolation("import-too-wide");
    }
  }

  /** Leaves the text behind its byte order mark, and tells what separates its cells. */
  private static char begin(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD_CHARS);
    char[] head = new char[LOOK_AHEAD_CHARS];
    int length = Math.max(0, text.read(head));
    text.reset();
    if (length > 0 && head[0] == BYTE_ORDER_MARK) {
      text.skip(1);
    }
    String seen = new String(head, 0, length);
    char found = ',';
    for (char other : new char[] {'\t', ';'}) {
      if (count(seen, other) > count(seen, found)) {
        found = other;
      }
    }
    return found;
  }

  private static long count(String text, char separator) {
    return text.chars().filter(one -> one == separator).count();
  }
}
