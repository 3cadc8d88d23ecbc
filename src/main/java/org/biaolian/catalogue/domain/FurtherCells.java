package org.biaolian.catalogue.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that few catalogues have, by the rules of the form. Every cell at fault is named,
 * so that an officer mends a row once.
 */
final class FurtherCells {

  private static final Set<String> NOTHING = Set.of("", "/", "-", "—", "——", "无", "暂无");
  private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\n]+");
  private static final Pattern BREAKS = Pattern.compile("\\s*[;；\\r\\n]+\\s*");
  private static final Pattern DEGREE =
      Pattern.compile("(.*?)[\\s,，、;；(（\\[]+(IDT|MOD|NEQ)[)）\\]]?\\s*", Pattern.CASE_INSENSITIVE);
  private static final int BEGINNING = 20;

  private static final Map<String, Making> MAKINGS =
      Map.of(
          "制定", Making.NEW,
          "新制定", Making.NEW,
          "new", Making.NEW,
          "修订", Making.REVISION,
          "revision", Making.REVISION,
          "revised", Making.REVISION);

  private static final Map<String, Conformity> DEGREES =
      Map.of(
          "idt", Conformity.IDT,
          "等同", Conformity.IDT,
          "等同采用", Conformity.IDT,
          "mod", Conformity.MOD,
          "修改", Conformity.MOD,
          "修改采用", Conformity.MOD,
          "neq", Conformity.NEQ,
          "非等效", Conformity.NEQ,
          "非等效采用", Conformity.NEQ);

  private static final Map<String, FairCompetition> RESULTS =
      Map.of(
          "审查通过", FairCompetition.PASSED,
          "通过", FairCompetition.PASSED,
          "passed", FairCompetition.PASSED,
          "修改后通过", FairCompetition.PASSED_AFTER_CHANGE,
          "passed after change", FairCompetition.PASSED_AFTER_CHANGE,
          "passed after a change", FairCompetition.PASSED_AFTER_CHANGE,
          "适用例外规定", FairCompetition.EXCEPTION,
          "例外", FairCompetition.EXCEPTION,
          "exception", FairCompetition.EXCEPTION,
          "exception applies", FairCompetition.EXCEPTION);

  private final CatalogueRow row;
  private final StandardNumber number;
  private final @Nullable LocalDate published;
  private final Remarks remarks;
  private final List<CellFault> faults = new ArrayList<>();

  FurtherCells(
      CatalogueRow row, StandardNumber number, @Nullable LocalDate published, Remarks remarks) {
    this.row = row;
    this.number = number;
    this.published = published;
    this.remarks = remarks;
  }

  List<CellFault> faults() {
    return faults;
  }

  FurtherFacts read() {
    if (row.further().isEmpty()) {
      return FurtherFacts.NONE;
    }
    compare();
    return new FurtherFacts(
        text(ImportColumn.TITLE_EN, 400),
        date(ImportColumn.SUPERSEDED),
        date(ImportColumn.ABOLISHED),
        text(ImportColumn.SCOPE, 2000),
        names(ImportColumn.DRAFTED_BY, 1000),
        names(ImportColumn.DRAFTERS, 500),
        text(ImportColumn.COMMITTEE, 200),
        particulars());
  }

  private Particulars particulars() {
    Adoption adoption = adoption();
    return new Particulars(
        word(ImportColumn.MAKING, MAKINGS, "制定、修订"),
        joint(),
        sector(),
        text(ImportColumn.COMMITTEE_CODE, 40),
        text(ImportColumn.SUBMITTED_BY, 200),
        adoption.standard(),
        adoption.degree(),
        text(ImportColumn.PLAN, 60),
        word(ImportColumn.FAIR, RESULTS, "审查通过、修改后通过、适用例外规定"),
        date(ImportColumn.CONFIRMED),
        filing(ImportColumn.FILED_CITY_NO, ImportColumn.FILED_CITY_ON),
        filing(ImportColumn.FILED_PROVINCE_NO, ImportColumn.FILED_PROVINCE_ON),
        filing(ImportColumn.FILED_STATE_NO, ImportColumn.FILED_STATE_ON));
  }

  /** What the number or other facts tell already is set against the column, and never taken. */
  private void compare() {
    String nature = cell(ImportColumn.NATURE);
    if (nature != null) {
      StatedNature stated = StatedNature.read(nature);
      if (stated == null) {
        remarks.add(RowWarning.NATURE_UNKNOWN, nature);
      } else if (stated != StatedNature.of(number)) {
        remarks.add(RowWarning.NATURE_UNLIKE_NUMBER, nature, number.value());
      }
    }
    String region = cell(ImportColumn.REGION);
    if (region != null && !IssuerRegions.names(region, number)) {
      remarks.add(RowWarning.REGION_UNLIKE_NUMBER, region, number.value());
    }
    if (date(ImportColumn.REEXAMINE_BY) != null) {
      remarks.add(
          RowWarning.REEXAMINATION_COMPUTED,
          row.further().getOrDefault(ImportColumn.REEXAMINE_BY, ""));
    }
  }

  private @Nullable String cell(ImportColumn column) {
    String cell = row.further().get(column);
    return cell == null || NOTHING.contains(cell) ? null : cell;
  }

  private @Nullable String text(ImportColumn column, int most) {
    String cell = cell(column);
    if (cell != null && cell.length() > most) {
      fault(
          RowFault.TEXT_TOO_LONG,
          column.key(),
          Integer.toString(most),
          cell.substring(0, BEGINNING));
      return null;
    }
    return cell;
  }

  /** Names in their order, on one line. */
  private @Nullable String names(ImportColumn column, int most) {
    String cell = text(column, most);
    return cell == null ? null : BREAKS.matcher(cell).replaceAll("、");
  }

  private @Nullable LocalDate date(ImportColumn column) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    DateText read = DateText.read(cell);
    LocalDate date = read.date();
    if (date == null) {
      fault(RowFault.DATE_MALFORMED, column.key(), cell);
    } else if (published != null && date.isBefore(published)) {
      fault(RowFault.DATE_BEFORE_PUBLICATION, column.key(), date.toString(), published.toString());
    }
    if (read.textDropped()) {
      remarks.add(RowWarning.DATE_TEXT_DROPPED, cell);
    }
    return date;
  }

  private <T> @Nullable T word(ImportColumn column, Map<String, T> words, String understood) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    T read = words.get(fold(cell));
    if (read == null) {
      fault(RowFault.WORD_UNKNOWN, column.key(), cell, understood);
    }
    return read;
  }

  /** The other numbers; the row's own may stand among them. */
  private List<String> joint() {
    String cell = cell(ImportColumn.JOINT);
    List<String> numbers = new ArrayList<>();
    if (cell == null) {
      return numbers;
    }
    for (String part : BETWEEN.split(cell, -1)) {
      switch (StandardNumber.parse(part.strip())) {
        case StandardNumber.Accepted accepted -> {
          String read = accepted.number().value();
          if (!read.equals(number.value()) && !numbers.contains(read)) {
            numbers.add(read);
          }
        }
        case StandardNumber.Refused refused -> {
          if (!part.isBlank()) {
            fault(RowFault.JOINT_UNREAD, cell, part.strip());
          }
        }
      }
    }
    return numbers;
  }

  private @Nullable String sector() {
    String cell = cell(ImportColumn.SECTOR);
    if (cell == null) {
      return null;
    }
    String code = fold(cell).toUpperCase(Locale.ROOT).replace(" ", "");
    if (!ParticularsCheck.sectorIn(code)) {
      fault(RowFault.SECTOR_MALFORMED, cell);
      return null;
    }
    return code;
  }

  private record Adoption(@Nullable String standard, @Nullable Conformity degree) {}

  /** The degree has a column of its own, or stands behind the adopted standard. */
  private Adoption adoption() {
    String standard = text(ImportColumn.ADOPTED, 200);
    Conformity stated = word(ImportColumn.CONFORMITY, DEGREES, "IDT、MOD、NEQ");
    Matcher behind = DEGREE.matcher(standard == null ? "" : standard);
    if (!behind.matches()) {
      return new Adoption(standard, stated);
    }
    Conformity read = Conformity.valueOf(behind.group(2).toUpperCase(Locale.ROOT));
    if (stated != null && stated != read) {
      fault(RowFault.CONFORMITY_TWICE, behind.group(), stated.name());
    }
    return new Adoption(behind.group(1).strip(), read);
  }

  private Filing filing(ImportColumn receipt, ImportColumn day) {
    return new Filing(text(receipt, 80), date(day));
  }

  private void fault(RowFault fault, String... args) {
    faults.add(new CellFault(fault, List.of(args)));
  }

  private static String fold(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
