package org.biaolian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} of portal and database while the rows of an import are written. */
@Tag("crash")
class ImportCrashTest {

  private static final int KILLED_AFTER = 4000;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImportThatWasKilledGoesOnWhereItWasAndEveryRowIsThereOnce(boolean databaseFirst)
      throws IOException, InterruptedException {
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target", "crash").toAbsolutePath()), "import");
    Process portal = PortalProcess.start(folder, ImportingPortal.class, folder.toString());
    String job;
    try (BufferedReader lines = portal.inputReader(StandardCharsets.UTF_8)) {
      String[] begun = said(lines, "IMPORT ", folder);
      job = begun[1];
      assertThat(begun[2]).isEqualTo(String.valueOf(ImportingPortal.ROWS));
      while (Integer.parseInt(said(lines, "WRITTEN ", folder)[1]) < KILLED_AFTER) {
        assertThat(portal.isAlive()).isTrue();
      }
      PortalProcess.kill(portal, folder, databaseFirst);
    }
    Process next = PortalProcess.start(folder, ImportingPortal.class, folder.toString(), job);
    try (BufferedReader lines = next.inputReader(StandardCharsets.UTF_8)) {
      String[] left = said(lines, "LEFT ", folder);
      assertThat(left[1]).isEqualTo("WRITING");
      assertThat(left[2]).as("can be taken up").isEqualTo("true");
      int done = Integer.parseInt(left[3]);
      assertThat(done).isGreaterThanOrEqualTo(KILLED_AFTER).isLessThan(ImportingPortal.ROWS);
      assertThat(left[4]).as("as many records as it says").isEqualTo(String.valueOf(done));
      String all = String.valueOf(ImportingPortal.ROWS);
      assertThat(said(lines, "ENDED ", folder)).containsExactly("ENDED", "DONE", all, all, all);
    }
    assertThat(next.waitFor(2, TimeUnit.MINUTES)).isTrue();
  }

  private static String[] said(BufferedReader lines, String beginning, Path folder)
      throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(beginning)) {
      assertThat(line).doesNotStartWith("FAILED ");
      line = lines.readLine();
    }
    assertThat(line).as("see %s", folder.resolve("errors")).isNotNull();
    return String.valueOf(line).split(" ", -1);
  }
}
