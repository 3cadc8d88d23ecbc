package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for the message of an exception. */
final class LogTail {

  private static final int LINES = 25;

  private LogTail() {}

  static String of(Path log) {
    try {
      // Decoded leniently: a log cut in the middle of a character must not hide the reason.
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
