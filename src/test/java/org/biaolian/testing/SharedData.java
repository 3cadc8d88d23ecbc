package org.biaolian.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of real data, read where it lies: {@code ../shared/data}, or the system property
 * {@code shared.data}. Without it a test is skipped and says so; with {@code CI=true} it fails.
 */
public final class SharedData {

  private SharedData() {}

  /** A file of the folder; ends the test if it is not there. */
  public static Path file(String name) {
    Path file = Path.of(System.getProperty("shared.data", "../shared/data"), name);
    if (!Files.isReadable(file)) {
      String sentence =
          "Real data missing: %s. Set -Dshared.data=FOLDER.".formatted(file.toAbsolutePath());
      if ("true".equals(System.getenv("CI"))) {
        fail(sentence);
      }
      abort(sentence);
    }
    return file;
  }

  /** The rows of a file of the folder by their headings; a byte order mark is dropped. */
  public static List<NamedCsvRecord> rows(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file(name))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
