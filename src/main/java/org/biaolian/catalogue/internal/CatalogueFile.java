package org.biaolian.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.biaolian.catalogue.domain.CatalogueRow;
import org.biaolian.document.Texts;
import org.biaolian.kernel.RuleViolation;

/** Reads the rows of a catalogue file: CSV with Chinese headings, UTF-8 or GB18030. */
public final class CatalogueFile {

  private static final int MAX_BYTES = 30 * 1024 * 1024;

  private CatalogueFile() {}

  /**
   * Takes the file in.
   *
   * @throws RuleViolation above 30 MB
   */
  public static String receive(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new RuleViolation("import-too-large", MAX_BYTES / 1024 / 1024);
      }
      return Texts.decode(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives row after row to the taker.
   *
   * @throws RuleViolation for a text that is no CSV, or lacks a heading or any row
   */
  public static void read(String text, Consumer<CatalogueRow> taker) {
    boolean any = false;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        if (!any) {
          checkHeadings(row.getHeader());
          any = true;
        }
        taker.accept(
            CatalogueRow.of(
                row.getStartingLineNumber(), heading -> row.findField(heading).orElse(null)));
      }
    } catch (CsvParseException e) {
      throw new RuleViolation("import-not-csv");
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
