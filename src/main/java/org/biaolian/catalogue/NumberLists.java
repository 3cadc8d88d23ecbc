package org.biaolian.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.domain.RowFault;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.table.Table;
import org.biaolian.catalogue.internal.table.TableRow;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists of numbers that people paste or upload: in any spelling, one a row, never guessed. */
@Service
public class NumberLists {

  private static final String FEATURES = "the features, after their own checks";

  private final StandardRepository standards;
  private final Documents documents;

  NumberLists(StandardRepository standards, Documents documents) {
    this.standards = standards;
    this.documents = documents;
  }

  /**
   * What a row is.
   *
   * @param standardId of the bureau's own record; none when there is a fault
   * @param fault a translation key whose argument is the row, or {@link #UNKNOWN}
   */
  public record Found(String typed, @Nullable UUID standardId, @Nullable String fault) {}

  /** A number that none of the bureau's own records has; others' records are not told apart. */
  public static final String UNKNOWN = "catalogue.numbers.unknown";

  /** Finds the own records of a bureau by what was typed, in one query. */
  @Unguarded(FEATURES)
  @Transactional(readOnly = true)
  public List<Found> read(BureauCode owner, List<String> typed) {
    Map<String, StandardNumber> numbers = new HashMap<>();
    Map<String, String> faults = new HashMap<>();
    for (String row : typed) {
      switch (parse(row)) {
        case StandardNumber.Accepted accepted -> numbers.put(row, accepted.number());
        case StandardNumber.Refused refused -> faults.put(row, RowFault.of(refused.reason()).key());
      }
    }
    Map<String, UUID> own =
        standards
            .findByNumberIn(
                numbers.values().stream().map(StandardNumber::value).collect(Collectors.toSet()))
            .stream()
            .filter(one -> owner.equals(one.owner()))
            .collect(Collectors.toMap(one -> one.number().value(), Standard::id));
    List<Found> found = new ArrayList<>();
    for (String row : typed) {
      StandardNumber number = numbers.get(row);
      UUID id = number == null ? null : own.get(number.value());
      String fault = number == null ? faults.get(row) : UNKNOWN;
      found.add(new Found(row, id, id == null ? fault : null));
    }
    return found;
  }

  /** The number of a row that may say more besides; two numbers in one row are refused. */
  private static StandardNumber.Parsed parse(String row) {
    StandardNumber.Parsed whole = StandardNumber.parse(row);
    if (whole instanceof StandardNumber.Accepted) {
      return whole;
    }
    List<StandardNumber> inside = StandardNumber.findIn(row);
    return inside.size() == 1 ? StandardNumber.parse(inside.getFirst().value()) : whole;
  }

  /**
   * The rows of a CSV or XLSX file that hold something: of each the first cell with a number in it,
   * or else its first cell. A row of headings above the first number is left out.
   *
   * @param most rows that are read at most
   * @throws org.biaolian.kernel.RuleViolation for a file that is no table
   */
  @Unguarded(FEATURES)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public List<String> rows(String fileName, InputStream content, int most) {
    List<String> rows = new ArrayList<>();
    try (ReceivedFile received =
        documents.receive(FilePurpose.CATALOGUE_IMPORT, fileName, content)) {
      Table.read(received.path(), received.kind(), row -> take(row, rows, most));
    }
    return rows;
  }

  private static boolean take(TableRow row, List<String> rows, int most) {
    List<String> cells = row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    String best =
        cells.stream()
            .filter(cell -> !StandardNumber.findIn(cell).isEmpty())
            .findFirst()
            .orElse(cells.getFirst());
    boolean heading = rows.isEmpty() && best.chars().noneMatch(Character::isDigit);
    if (!heading) {
      rows.add(best);
    }
    return rows.size() < most;
  }
}
