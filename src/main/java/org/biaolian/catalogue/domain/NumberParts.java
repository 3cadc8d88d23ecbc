package org.biaolian.catalogue.domain;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.biaolian.kernel.StandardNumber;

/**
 * The beginnings by which people look for a number, with and without DB, type and prefix: what the
 * index holds, and what is marked in a number that was found by one.
 */
public final class NumberParts {

  private static final Pattern TYPE = Pattern.compile("^(DB\\d+|GB|\\d+)[TZ](?=\\d)");

  private NumberParts() {}

  /** Letters of a prefix and digits, or a prefix alone. */
  public static boolean asked(String key) {
    return key.toUpperCase(Locale.ROOT).matches("[A-Z]{0,6}[0-9][A-Z0-9]*|DB|GB|GBT|DBJ|DBS");
  }

  /** A number's key without the letter behind the region digits, which people leave out. */
  public static String withoutType(String key) {
    return TYPE.matcher(key).replaceFirst("$1");
  }

  /** All parts of a number whose beginnings find it. */
  public static Set<String> of(String number) {
    String key = StandardNumber.searchKey(number);
    Set<String> parts = new LinkedHashSet<>();
    parts.add(key);
    parts.add(withoutType(key));
    if (key.startsWith("DB")) {
      parts.add(key.substring(2));
      parts.add(withoutType(key).substring(2));
    }
    int blank = number.lastIndexOf(' ');
    if (blank > 0) {
      parts.add(StandardNumber.searchKey(number.substring(blank)));
    }
    return parts;
  }

  /**
   * Where a number holds what was asked for, with all signs between.
   *
   * @param key of what was asked for, as {@link StandardNumber#searchKey(String)} makes it
   */
  static BitSet places(String number, String key) {
    int[] signs =
        IntStream.range(0, number.length())
            .filter(at -> !StandardNumber.searchKey(number.substring(at, at + 1)).isEmpty())
            .toArray();
    BitSet found = new BitSet(number.length());
    mark(number, signs, key, found);
    Matcher type = TYPE.matcher(read(number, signs));
    if (type.find()) {
      int letter = type.end(1);
      int[] without =
          IntStream.range(0, signs.length).filter(i -> i != letter).map(i -> signs[i]).toArray();
      mark(number, without, withoutType(key), found);
    }
    return found;
  }

  private static void mark(String number, int[] signs, String key, BitSet found) {
    String text = read(number, signs);
    int serial = number.lastIndexOf(' ') + 1;
    for (int from : List.of(0, text.startsWith("DB") ? 2 : 0, first(signs, serial))) {
      if (!key.isEmpty() && text.startsWith(key, from)) {
        found.set(signs[from], signs[from + key.length() - 1] + 1);
      }
    }
  }

  private static int first(int[] signs, int from) {
    return (int) IntStream.of(signs).filter(at -> at < from).count();
  }

  private static String read(String number, int[] signs) {
    StringBuilder text = new StringBuilder();
    for (int at : signs) {
      text.append(StandardNumber.searchKey(number.substring(at, at + 1)));
    }
    return text.toString();
  }
}
