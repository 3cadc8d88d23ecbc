package org.biaolian.catalogue.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table that is not empty. A formula is never computed: its cell holds the result that
 * the file stored, or the formula's own text where there is none.
 *
 * @param line of the file, counted from 1
 * @param formulas the columns whose cell is a formula
 * @param merged the columns whose value belongs to a merged cell, and the line where it stands
 */
public record TableRow(
    long line, List<String> cells, Set<Integer> formulas, Map<Integer, Long> merged) {

  public TableRow {
    cells = List.copyOf(cells);
    formulas = Set.copyOf(formulas);
    merged = Map.copyOf(merged);
  }

  static TableRow plain(long line, List<String> cells) {
    return new TableRow(line, cells, Set.of(), Map.of());
  }

  /** The cell of a column; empty where the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean empty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
