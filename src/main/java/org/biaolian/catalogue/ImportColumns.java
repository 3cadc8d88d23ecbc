package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file holds what.
 *
 * @param line where the headings stand
 * @param headings as the file has them, one for each column
 * @param places the position of each column that was found, counted from 0
 */
public record ImportColumns(long line, List<String> headings, Map<ImportColumn, Integer> places)
    implements Serializable {

  public ImportColumns {
    headings = List.copyOf(headings);
    places = Map.copyOf(places);
  }

  /** Whether the file can be read with these: a row needs a number and a title. */
  public boolean complete() {
    return places.containsKey(ImportColumn.NUMBER) && places.containsKey(ImportColumn.TITLE);
  }

  /** The same headings, read otherwise. Places that the file does not have are left out. */
  public ImportColumns with(Map<ImportColumn, Integer> other) {
    Map<ImportColumn, Integer> known = new EnumMap<>(ImportColumn.class);
    other.forEach(
        (column, place) -> {
          if (place >= 0 && place < headings.size()) {
            known.put(column, place);
          }
        });
    return new ImportColumns(line, headings, known);
  }
}
