package org.biaolian.kernel;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.kernel.StandardNumber.Accepted;
import org.biaolian.kernel.StandardNumber.Parsed;
import org.biaolian.kernel.StandardNumber.Refused;

/** Numbers of other families: accepted as references, so read more loosely than local ones. */
final class ReferenceGrammar {

  private static final String SERIAL = "\\d{1,8}(?:\\.\\d{1,4}){0,3}";

  /** Year of two or four digits, then the mark of a translation or of an amendment sheet. */
  private static final String END =
      "-((?:19|20)\\d{2}|\\d{2})(E?(?:/XG ?\\d{1,2}(?:-(?:19|20)\\d{2})?)?)";

  private static final Pattern NATIONAL =
      Pattern.compile("(GB[ZJW]?|GSB|GJB) ?(?:/([TZ]))? ?(" + SERIAL + ")" + END);
  private static final Pattern SECTOR =
      Pattern.compile(
          "("
              + "AQ|BB|CB|CH|CJ|CY|DA|DB|DL|DY|DZ|EJ|FZ|GA|GC|GD|GF|GH|GM|GY|HB|HG|HJ|HS|HY|JB|JC"
              + "|JG|JGJ|CJJ|JR|JT|JTG|JTS|JY|KA|LB|LD|LS|LY|MH|MR|MT|MZ|NB|NY|QB|QC|QJ|QX|RB|RF"
              + "|SB|SC|SF|SH|SJ|SL|SN|SW|SY|TB|TD|TY|WB|WH|WJ|WM|WS|WW|XB|XF|YB|YC|YD|YJ|YS|YY"
              + "|YZ|ZY) ?(?:/([TZ]))? ?("
              + SERIAL
              + ")"
              + END);
  private static final Pattern GROUP =
      Pattern.compile("(T/[A-Z0-9]{2,14}) ()((?:[A-Z]{1,4} ?)?" + SERIAL + "(?:-\\d{1,4})?)" + END);
  private static final Pattern OTHER =
      Pattern.compile(
          "((?:DB[JS]|DG|DGJ)(?: ?\\d{2,6}(?=/))?|SZDB|JJ[FG](?: ?\\(\\p{IsHan}{1,4}\\))?|YBB|ZB"
              + " [A-Z]|NJ|Q/[A-Z0-9]{2,10})(?:/([TZ])|/)? ?("
              + SERIAL
              + "(?:-\\d{1,4}(?:\\.\\d{1,3})?)?)"
              + END);

  private static final Pattern KNOWN_PREFIX =
      Pattern.compile("(?:GB|DB|T/|Q/|JJ[FG]|[A-Z]{2}(?:/[TZ])? ?\\d).*");
  private static final Pattern ANY_YEAR = Pattern.compile(".*\\d-\\d.*");

  private ReferenceGrammar() {}

  static Parsed parse(String text, Set<NumberRule> rules) {
    if (text.matches("DB ?-.*|DB")) {
      return new Refused(NumberRefusal.SERIAL_MISSING);
    }
    Matcher national = NATIONAL.matcher(text);
    if (national.matches()) {
      return accept(NumberKind.NATIONAL, national, rules);
    }
    Matcher sector = SECTOR.matcher(text);
    if (sector.matches()) {
      return accept(NumberKind.SECTOR, sector, rules);
    }
    Matcher group = GROUP.matcher(text);
    if (group.matches()) {
      return accept(NumberKind.GROUP, group, rules);
    }
    Matcher other = OTHER.matcher(text);
    if (other.matches()) {
      return accept(NumberKind.OTHER_REFERENCE, other, rules);
    }
    return new Refused(faultOf(text));
  }

  private static NumberRefusal faultOf(String text) {
    if (!KNOWN_PREFIX.matcher(text).matches()) {
      return NumberRefusal.PREFIX_UNKNOWN;
    }
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return NumberRefusal.SERIAL_MISSING;
    }
    return ANY_YEAR.matcher(text).matches()
        ? NumberRefusal.PREFIX_UNKNOWN
        : NumberRefusal.YEAR_MISSING;
  }

  private static Accepted accept(NumberKind kind, Matcher matcher, Set<NumberRule> rules) {
    String type = matcher.group(2);
    String year = matcher.group(4);
    if (year.length() == 2) {
      rules.add(NumberRule.TWO_DIGIT_YEAR_READ);
    }
    return new Accepted(
        new StandardNumber(
            new NumberParts(
                kind,
                matcher.group(1).replaceFirst("(?<=[A-Z]) (?=[(0-9])", ""),
                null,
                type == null ? "" : type,
                matcher.group(3),
                year,
                matcher.group(5))),
        rules);
  }
}
