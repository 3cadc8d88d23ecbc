package org.biaolian.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.biaolian.catalogue.domain.CatalogueRow;
import org.biaolian.kernel.RuleViolation;

/** Reads the rows of a catalogue file: CSV with Chinese headings, UTF-8 or GB18030. */
public final class CatalogueFile {

  private static final int MAX_ROWS = 100_000;
  private static final int MAX_COLUMNS = 200;
  private static final int MAX_CELL_CHARS = 10_000;
  private static final int MAX_RECORD_CHARS = 100_000;

  private CatalogueFile() {}

  /**
   * Gives row after row to the taker.
   *
   * @throws RuleViolation for a text that is no CSV, lacks a heading or any row, or passes a limit
   */
  public static void read(String text, Consumer<CatalogueRow> taker) {
    boolean any = false;
    int rows = 0;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(
                NamedCsvRecordHandler.builder()
                    .maxFields(MAX_COLUMNS)
                    .maxFieldSize(MAX_CELL_CHARS)
                    .maxRecordSize(MAX_RECORD_CHARS)
                    .build(),
                text)) {
      for (NamedCsvRecord row : reader) {
        if (!any) {
          checkHeadings(row.getHeader());
          any = true;
        }
        if (++rows > MAX_ROWS) {
          throw new RuleViolation("import-too-many-rows", MAX_ROWS);
        }
        taker.accept(
            CatalogueRow.of(
                row.getStartingLineNumber(), heading -> row.findField(heading).orElse(null)));
      }
    } catch (CsvParseException e) {
      // With lenient rows only a limit can be passed, be it by a quotation that never ends.
      throw new RuleViolation("import-too-wide");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!any) {
      throw new RuleViolation("import-empty");
    }
  }

  private static void checkHeadings(List<String> header) {
    List<String> missing = new ArrayList<>(CatalogueRow.REQUIRED_HEADINGS);
    missing.removeAll(header);
    if (!missing.isEmpty()) {
      throw new RuleViolation("import-headings-missing", String.join("、", missing));
    }
  }
}
