package org.biaolian.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One row of the tables under {@code src/docs/security}: a requirement and what became of it. */
record RequirementRow(
    String number, String level, String asked, String state, String how, List<String> shownBy) {

  static final Path FOLDER = Path.of("src/docs/security");

  private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final int COLUMNS = 6;

  /** The rows of a file; a line of a table is one if its first cell holds a digit. */
  static List<RequirementRow> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.matches("\\|[^|]*\\d[^|]*\\|.*"))
        .map(RequirementRow::of)
        .toList();
  }

  private static RequirementRow of(String line) {
    List<String> cells = Arrays.stream(BORDER.split(line, -1)).map(String::strip).toList();
    if (cells.size() != COLUMNS + 2) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
    }
    return new RequirementRow(
        cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), names(cells.get(6)));
  }

  /** Names in backticks with commas between, and nothing else. */
  private static List<String> names(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (!cell.matches("`[^`]+`(, `[^`]+`)*")) {
      throw new IllegalArgumentException("not a list of names in backticks: " + cell);
    }
    return List.of(cell.substring(1, cell.length() - 1).split("`, `"));
  }
}
