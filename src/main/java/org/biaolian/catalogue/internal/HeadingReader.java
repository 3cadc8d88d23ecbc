package org.biaolian.catalogue.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.internal.table.TableRow;

/**
 * Finds the line of headings, which titles and notes may stand above, and what each heading means:
 * as the organization corrected it before, otherwise as usual.
 */
final class HeadingReader {

  /** Further down no headings are looked for. */
  static final int LINES = 20;

  private final Map<String, Optional<ImportColumn>> corrected;

  HeadingReader(Map<String, Optional<ImportColumn>> corrected) {
    this.corrected = corrected;
  }

  /** The line that names most columns; the first of the file if none names any. */
  ImportColumns best(List<TableRow> beginning) {
    ImportColumns best = read(beginning.getFirst());
    for (TableRow row : beginning) {
      ImportColumns columns = read(row);
      if (columns.places().size() > best.places().size()) {
        best = columns;
      }
    }
    return best;
  }

  ImportColumns read(TableRow row) {
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    for (int place = 0; place < row.cells().size(); place++) {
      Optional<ImportColumn> meaning = meaning(row.cells().get(place));
      if (meaning.isPresent()) {
        places.putIfAbsent(meaning.get(), place);
      }
    }
    return new ImportColumns(row.line(), row.cells(), places);
  }

  private Optional<ImportColumn> meaning(String heading) {
    Optional<ImportColumn> known = corrected.get(ImportColumn.key(heading));
    return known == null ? ImportColumn.of(heading) : known;
  }
}
