package org.biaolian.catalogue.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.kernel.NumberKind;
import org.biaolian.kernel.NumberRule;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Judges a row of a catalogue: refused for one named fault, or accepted with all remarks. Nothing
 * is guessed: what has two readings is refused or left out, and said.
 */
public final class RowJudge {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ISSUER = 1000;
  private static final int LONGEST_REPLACES = 300;

  /** A serial and year, perhaps with a prefix before it, at the head of a title. */
  private static final Pattern NUMBER_HEAD =
      Pattern.compile(
          "((?:[A-Z][A-Z0-9/]{0,11})?(?:\\(\\p{IsHan}{1,4}\\))? ?"
              + "\\d{1,8}(?:\\.\\d+)*-(?:19|20)\\d{2})(?!\\d)\\s*(.*)");

  private RowJudge() {}

  /** Judges one row. */
  public static RowVerdict judge(CatalogueRow row) {
    return switch (StandardNumber.parse(row.number())) {
      case StandardNumber.Refused refused -> refusedNumber(row, RowFault.of(refused.reason()));
      case StandardNumber.Accepted accepted -> judge(row, accepted);
    };
  }

  private static RowVerdict judge(CatalogueRow row, StandardNumber.Accepted accepted) {
    Remarks remarks = new Remarks();
    FurtherCells cells =
        new FurtherCells(row, accepted.number(), DateText.read(row.publishedOn()).date(), remarks);
    FurtherFacts further = cells.read();
    return switch (judge(row, accepted, further, remarks)) {
      case RowVerdict.Refused refused -> refused.with(cells.faults());
      case RowVerdict.Accepted taken ->
          cells.faults().isEmpty() ? taken : RowVerdict.Refused.of(cells.faults());
    };
  }

  private static RowVerdict judge(
      CatalogueRow row, StandardNumber.Accepted accepted, FurtherFacts further, Remarks remarks) {
    StandardNumber number = accepted.number();
    remarkOnNumber(row, accepted, remarks);
    String title = title(row, number, remarks);
    if (title.isEmpty()) {
      return refused(RowFault.TITLE_MISSING, row.title());
    }
    if (title.length() > LONGEST_TITLE) {
      return refused(RowFault.TITLE_TOO_LONG, row.title());
    }
    ClaimedStatus status = status(row, remarks);
    DateText published = DateText.read(row.publishedOn());
    if (published.malformed()) {
      return refused(RowFault.PUBLISHED_MALFORMED, row.publishedOn());
    }
    DateText implemented = DateText.read(row.implementedOn());
    if (implemented.malformed()) {
      return refused(RowFault.IMPLEMENTED_MALFORMED, row.implementedOn());
    }
    remarkOnDates(row, number, published, implemented, remarks);
    if (row.issuer().length() > LONGEST_ISSUER) {
      return refused(RowFault.ISSUER_TOO_LONG, row.issuer());
    }
    ReplacementText replacement = ReplacementText.read(row.replacement(), number, remarks);
    String replaces = replacement.sentence();
    if (replaces != null && replaces.length() > LONGEST_REPLACES) {
      return refused(RowFault.REPLACES_TOO_LONG, row.replacement());
    }
    return new RowVerdict.Accepted(
        new ParsedStandard(
            number,
            title,
            status,
            published.date(),
            implemented.date(),
            replacement.replaces(),
            replacement.replacedBy(),
            replaces,
            row.replacement(),
            CodeText.ccs(row.ccs(), remarks),
            CodeText.ics(row.ics(), remarks),
            issuer(row, number, remarks),
            number.bureau(),
            further),
        remarks.all());
  }

  private static RowVerdict refusedNumber(CatalogueRow row, RowFault fault) {
    Matcher head = NUMBER_HEAD.matcher(fold(row.title()));
    if (!row.number().isEmpty()
        && head.matches()
        && StandardNumber.parse(row.number() + " " + head.group(1))
            instanceof StandardNumber.Accepted whole) {
      return refused(RowFault.NUMBER_SPLIT, row.number(), whole.number().value());
    }
    return refused(fault, row.number());
  }

  private static void remarkOnNumber(
      CatalogueRow row, StandardNumber.Accepted accepted, Remarks remarks) {
    String value = accepted.number().value();
    if (accepted.rules().contains(NumberRule.OLD_MANDATORY_SLASH_DROPPED)) {
      remarks.add(RowWarning.OLD_MANDATORY_FORM, row.number(), value);
    } else if (!value.equals(row.number())) {
      remarks.add(RowWarning.NUMBER_RESPELLED, row.number(), value);
    }
    if (accepted.number().kind() == NumberKind.COUNTY) {
      remarks.add(RowWarning.COUNTY_PREFIX, value);
    }
  }

  /** The title without the row's own number at its head, in full or only its end. */
  private static String title(CatalogueRow row, StandardNumber number, Remarks remarks) {
    String title = row.title().strip();
    Matcher head = NUMBER_HEAD.matcher(fold(title));
    if (head.matches()) {
      String key = StandardNumber.searchKey(head.group(1));
      if (!key.isEmpty() && number.searchKey().endsWith(key)) {
        remarks.add(RowWarning.TITLE_NUMBER_CUT, title, head.group(2));
        title = head.group(2).strip();
      }
    }
    List<StandardNumber> held = StandardNumber.findIn(title);
    if (!held.isEmpty()) {
      remarks.add(RowWarning.TITLE_HOLDS_NUMBER, held.getFirst().value());
    }
    return title;
  }

  private static ClaimedStatus status(CatalogueRow row, Remarks remarks) {
    String text = row.status();
    Optional<ClaimedStatus> read = ClaimedStatus.read(text);
    if (text.isEmpty()) {
      remarks.add(RowWarning.STATUS_MISSING);
    } else if (read.isEmpty()) {
      remarks.add(RowWarning.STATUS_UNKNOWN, text);
    } else if (!ClaimedStatus.plain(text)) {
      remarks.add(RowWarning.STATUS_SYNONYM, text);
    }
    return read.orElse(ClaimedStatus.UNSTATED);
  }

  private static void remarkOnDates(
      CatalogueRow row,
      StandardNumber number,
      DateText published,
      DateText implemented,
      Remarks remarks) {
    LocalDate issue = published.date();
    LocalDate start = implemented.date();
    if (issue == null) {
      remarks.add(RowWarning.PUBLISHED_MISSING);
    } else if (issue.getYear() != number.year()) {
      remarks.add(RowWarning.YEAR_UNLIKE_PUBLICATION, number.value(), issue.toString());
    }
    if (start == null) {
      remarks.add(RowWarning.IMPLEMENTED_MISSING);
    }
    if (issue != null && start != null && start.isBefore(issue)) {
      remarks.add(RowWarning.EFFECTIVE_BEFORE_PUBLICATION, start.toString(), issue.toString());
    }
    if (published.textDropped()) {
      remarks.add(RowWarning.DATE_TEXT_DROPPED, row.publishedOn());
    }
    if (implemented.textDropped()) {
      remarks.add(RowWarning.DATE_TEXT_DROPPED, row.implementedOn());
    }
  }

  private static @Nullable String issuer(CatalogueRow row, StandardNumber number, Remarks remarks) {
    if (row.issuer().isEmpty()) {
      remarks.add(RowWarning.ISSUER_MISSING);
      return null;
    }
    if (!IssuerRegions.fits(row.issuer(), number)) {
      remarks.add(RowWarning.ISSUER_MISFIT, row.issuer(), number.value());
    }
    return row.issuer();
  }

  private static RowVerdict refused(RowFault fault, String... args) {
    return new RowVerdict.Refused(fault, List.of(args));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
