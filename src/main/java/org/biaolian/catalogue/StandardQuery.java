package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text a number in any spelling or its beginning, title words, pinyin or initials
 * @param chosen the values to which facets are narrowed
 * @param demonstration only, or only not, demonstration rows; null for both
 */
public record StandardQuery(
    String text, Map<Facet, String> chosen, @Nullable Boolean demonstration, Sort sort)
    implements Serializable {

  /** The longest text that is looked for; what is longer is cut. */
  public static final int MAX_LENGTH = 200;

  /** The order of the list. */
  public enum Sort {
    /** Best match first; without a text the latest first. */
    RELEVANCE,
    NEWEST,
    NUMBER,
    TITLE
  }

  public static final StandardQuery ALL = new StandardQuery("", Map.of(), null, Sort.RELEVANCE);

  public StandardQuery {
    text = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    chosen = Map.copyOf(chosen);
  }

  /** The same question with another text. */
  public StandardQuery withText(String other) {
    return new StandardQuery(other, chosen, demonstration, sort);
  }

  /** The same question in another order. */
  public StandardQuery sortedBy(Sort other) {
    return new StandardQuery(text, chosen, demonstration, other);
  }

  /** The same question narrowed to a value. */
  public StandardQuery with(Facet facet, String value) {
    Map<Facet, String> more = new TreeMap<>(chosen);
    more.put(facet, value);
    return new StandardQuery(text, more, demonstration, sort);
  }

  /** The same question, not narrowed by this facet. */
  public StandardQuery without(Facet facet) {
    Map<Facet, String> less = new TreeMap<>(chosen);
    less.remove(facet);
    return new StandardQuery(text, less, demonstration, sort);
  }

  /** A constant as a facet's value and in addresses: {@code in-force}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
