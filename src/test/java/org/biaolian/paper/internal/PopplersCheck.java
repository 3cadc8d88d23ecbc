package org.biaolian.paper.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What poppler says of the signatures of a PDF, by which Evince and Okular judge them. None of its
 * code signs here, unlike that of {@link ReadersCheck}.
 */
public final class PopplersCheck {

  private PopplersCheck() {}

  /**
   * The words of {@code pdfsig}, in English. Who vouches for the certificate is not asked.
   *
   * @throws IllegalStateException when it is not installed
   */
  public static String says(byte[] pdf, Path folder) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "signed", ".pdf"), pdf);
      Path said = Files.createTempFile(folder, "pdfsig", ".txt");
      ProcessBuilder pdfsig = new ProcessBuilder("pdfsig", "-nocert", file.toString());
      pdfsig.environment().put("LC_ALL", "C");
      begin(pdfsig.redirectErrorStream(true).redirectOutput(said.toFile())).waitFor();
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process begin(ProcessBuilder pdfsig) {
    try {
      return pdfsig.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "pdfsig is missing: install poppler-utils (Debian) or poppler (macOS)", e);
    }
  }
}
