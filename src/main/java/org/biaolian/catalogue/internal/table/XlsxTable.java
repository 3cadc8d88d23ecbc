package org.biaolian.catalogue.internal.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biaolian.kernel.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of a workbook that the upload has found harmless. */
final class XlsxTable {

  /** Dates have these numbers in every workbook, without a format of their own. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(
          14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56,
          57, 58);

  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE = Pattern.compile(".*y.*[md].*|.*d.*m.*y.*");

  private XlsxTable() {}

  static void read(Path file, RowTaker taker) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      Sheet sheet =
          book.getSheets()
              .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseThrow(() -> new RuleViolation("import-empty"));
      MergedCells merged = MergedCells.of(file, sheet.getId());
      try (Stream<Row> rows = sheet.openStream()) {
        Iterator<Row> each = rows.iterator();
        while (each.hasNext()) {
          if (!taker.take(row(each.next(), merged))) {
            return;
          }
        }
      }
    } catch (RuleViolation limit) {
      throw limit;
    } catch (RuntimeException | IOException unreadable) {
      throw new RuleViolation("import-unreadable");
    }
  }

  private static TableRow row(Row row, MergedCells merged) {
    List<String> cells = new ArrayList<>();
    Set<Integer> formulas = new HashSet<>();
    for (Cell cell : row) {
      String text = cell == null ? "" : text(cell);
      if (!text.isEmpty()) {
        int column = cell.getColumnIndex();
        if (column >= Table.MAX_COLUMNS || text.length() > Table.MAX_CELL_CHARS) {
          throw new RuleViolation("import-too-wide");
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
          formulas.add(column);
        }
      }
    }
    boolean empty = cells.stream().allMatch(String::isBlank);
    Map<Integer, Long> filled = empty ? Map.of() : merged.fill(row.getRowNum(), cells);
    return new TableRow(row.getRowNum(), cells, formulas, filled);
  }

  private static String text(Cell cell) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> Optional.ofNullable(cell.getText()).orElse("").strip();
      case NUMBER -> number(cell, raw);
      case BOOLEAN, ERROR -> raw;
      case FORMULA -> raw.isBlank() ? "=" + cell.getFormula() : number(cell, raw);
    };
  }

  private static String number(Cell cell, String raw) {
    try {
      BigDecimal value = new BigDecimal(raw.strip());
      if (isDate(cell)) {
        return cell.asDate().toLocalDate().toString();
      }
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    } catch (RuntimeException noNumber) {
      return raw.strip();
    }
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    return (id != null && DATE_FORMATS.contains(id))
        || (format != null
            && (format.contains("年")
                || DATE.matcher(NOT_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                    .matches()));
  }
}
