package org.biaolian.catalogue.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.biaolian.catalogue.ImportColumn;
import org.jspecify.annotations.Nullable;

/**
 * One row of a catalogue as it came, by its columns. Nothing is judged yet.
 *
 * @param line the line of the file, for the report
 * @param further the cells of columns that few catalogues have, as far as something stands in them
 */
public record CatalogueRow(
    long line,
    String number,
    String title,
    String status,
    String publishedOn,
    String implementedOn,
    String replacement,
    String ccs,
    String ics,
    String issuer,
    Map<ImportColumn, String> further) {

  private static final List<ImportColumn> FURTHER =
      Arrays.stream(ImportColumn.values()).filter(column -> !column.usual()).toList();

  public CatalogueRow {
    further = Map.copyOf(further);
  }

  /** Takes a row from a reader that knows what its columns hold; an absent column is empty. */
  public static CatalogueRow of(long line, Function<ImportColumn, @Nullable String> column) {
    return new CatalogueRow(
        line,
        cell(column.apply(ImportColumn.NUMBER)),
        cell(column.apply(ImportColumn.TITLE)),
        cell(column.apply(ImportColumn.STATUS)),
        cell(column.apply(ImportColumn.PUBLISHED)),
        cell(column.apply(ImportColumn.IMPLEMENTED)),
        cell(column.apply(ImportColumn.REPLACEMENT)),
        cell(column.apply(ImportColumn.CCS)),
        cell(column.apply(ImportColumn.ICS)),
        cell(column.apply(ImportColumn.ISSUER)),
        further(column));
  }

  private static Map<ImportColumn, String> further(
      Function<ImportColumn, @Nullable String> column) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    for (ImportColumn one : FURTHER) {
      String cell = cell(column.apply(one));
      if (!cell.isEmpty()) {
        cells.put(one, cell);
      }
    }
    return cells;
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
