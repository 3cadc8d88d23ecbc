package org.biaolian.kernel;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.kernel.StandardNumber.Accepted;
import org.biaolian.kernel.StandardNumber.Parsed;
import org.biaolian.kernel.StandardNumber.Refused;
import org.jspecify.annotations.Nullable;

/** The grammar of local numbers, and the folding that every number goes through first. */
final class NumberGrammar {

  private static final String DASHES =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u30FC\uFE58\uFE63";
  private static final String SLASHES = "/\u2044\u2215";
  private static final String BLANKS = "\t\n\u000B\f\r";
  private static final String MARKS = "-/.";

  private static final Pattern SEVERAL =
      Pattern.compile(".*-(?:19|20)\\d{2}[^0-9A-Z]*(?:DB[JS]?[0-9]|GB|T/[A-Z]).*");
  private static final Pattern LOCAL = Pattern.compile("DB ?\\d.*");
  private static final Pattern TYPED = Pattern.compile("DB ?(\\d+) ?(/?)([TZ]) ?(.*)");
  private static final Pattern SLASHED = Pattern.compile("DB ?(\\d+)/(.*)");
  private static final Pattern SPACED = Pattern.compile("DB ?(\\d+) (.*)");
  private static final Pattern GLUED = Pattern.compile("DB ?\\d+[-.].*");
  private static final Pattern TAIL =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)-((?:19|20)\\d{2})(?!\\d)(.*)");
  private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");

  /** The first two digits of GB/T 2260. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");

  private NumberGrammar() {}

  static Parsed parse(@Nullable String raw) {
    String text = fold(raw);
    if (text.isEmpty()) {
      return new Refused(NumberRefusal.EMPTY);
    }
    if (text.length() > StandardNumber.MAX_LENGTH) {
      return new Refused(NumberRefusal.TOO_LONG);
    }
    if (SEVERAL.matcher(text).matches()) {
      return new Refused(NumberRefusal.SEVERAL_NUMBERS);
    }
    Set<NumberRule> rules = EnumSet.noneOf(NumberRule.class);
    Parsed parsed =
        LOCAL.matcher(text).matches() ? local(text, rules) : ReferenceGrammar.parse(text, rules);
    return parsed instanceof Accepted accepted ? withSpellingRule(accepted, raw, rules) : parsed;
  }

  /**
   * NFKC, dashes, slashes, invisible signs, capital letters, single spaces, none around marks. By
   * hand, for every title and number of an import comes through here several times.
   */
  static String fold(@Nullable String raw) {
    return raw == null
        ? ""
        : withoutSpacesAtMarks(plain(Normalizer.normalize(raw, Normalizer.Form.NFKC)).strip())
            .toUpperCase(Locale.ROOT);
  }

  private static String plain(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int before = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int sign = plain(text.codePointAt(at));
      boolean again = sign == before && (sign == '-' || sign == ' ');
      if (sign != 0 && !again) {
        folded.appendCodePoint(sign);
        before = sign;
      }
    }
    return folded.toString();
  }

  /** The sign that stands for this one; 0 for an invisible one. */
  private static int plain(int sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT -> 0;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default ->
          DASHES.indexOf(sign) >= 0
              ? '-'
              : SLASHES.indexOf(sign) >= 0 ? '/' : BLANKS.indexOf(sign) >= 0 ? ' ' : sign;
    };
  }

  private static String withoutSpacesAtMarks(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    StringBuilder tight = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != ' ' || !(mark(text, at - 1) || mark(text, at + 1))) {
        tight.append(text.charAt(at));
      }
    }
    return tight.toString();
  }

  private static boolean mark(String text, int at) {
    return at >= 0 && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
  }

  private static Parsed local(String text, Set<NumberRule> rules) {
    Matcher typed = TYPED.matcher(text);
    if (typed.matches()) {
      if (typed.group(2).isEmpty()) {
        rules.add(NumberRule.SLASH_RESTORED);
      }
      return local(typed.group(1), typed.group(3), typed.group(4), rules);
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      rules.add(NumberRule.OLD_MANDATORY_SLASH_DROPPED);
      return local(slashed.group(1), "", slashed.group(2), rules);
    }
    Matcher spaced = SPACED.matcher(text);
    if (spaced.matches()) {
      return local(spaced.group(1), "", spaced.group(2), rules);
    }
    return new Refused(
        GLUED.matcher(text).matches()
            ? NumberRefusal.AMBIGUOUS_PREFIX
            : NumberRefusal.SERIAL_MISSING);
  }

  private static Parsed local(String region, String type, String rest, Set<NumberRule> rules) {
    NumberKind kind = kindOf(region);
    if (kind == null) {
      return new Refused(NumberRefusal.REGION_UNKNOWN);
    }
    Matcher tail = TAIL.matcher(rest);
    if (!tail.matches()) {
      return new Refused(faultOf(rest));
    }
    if (!tail.group(3).isEmpty()) {
      return new Refused(NumberRefusal.TRAILING_TEXT);
    }
    if (kind == NumberKind.COUNTY) {
      rules.add(NumberRule.COUNTY_PREFIX_KEPT);
    }
    return new Accepted(
        new StandardNumber(
            new NumberParts(kind, "DB" + region, region, type, tail.group(1), tail.group(2), "")),
        rules);
  }

  private static @Nullable NumberKind kindOf(String region) {
    if (region.length() < 2 || !PROVINCES.contains(region.substring(0, 2))) {
      return null;
    }
    return switch (region.length()) {
      case 2 -> NumberKind.PROVINCE;
      case 4 -> region.endsWith("00") ? null : NumberKind.CITY;
      case 6 -> region.endsWith("00") ? null : NumberKind.COUNTY;
      default -> null;
    };
  }

  private static NumberRefusal faultOf(String rest) {
    if (rest.isEmpty()) {
      return NumberRefusal.SERIAL_MISSING;
    }
    int dash = rest.indexOf('-');
    String serial = dash < 0 ? rest : rest.substring(0, dash);
    if (!SERIAL.matcher(serial).matches()) {
      return NumberRefusal.SERIAL_MALFORMED;
    }
    return dash < 0 || dash == rest.length() - 1
        ? NumberRefusal.YEAR_MISSING
        : NumberRefusal.YEAR_MALFORMED;
  }

  private static Accepted withSpellingRule(
      Accepted accepted, @Nullable String raw, Set<NumberRule> rules) {
    if (rules.stream().noneMatch(NumberGrammar::changesSpelling)
        && !accepted.number().value().equals(raw)) {
      rules.add(NumberRule.SPELLING_FOLDED);
    }
    return new Accepted(accepted.number(), rules);
  }

  private static boolean changesSpelling(NumberRule rule) {
    return rule == NumberRule.SLASH_RESTORED || rule == NumberRule.OLD_MANDATORY_SLASH_DROPPED;
  }
}
