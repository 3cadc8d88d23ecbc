package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text a number in any spelling or its beginning, title words, pinyin or initials
 * @param chosen the values to which facets are narrowed; of one facet, any of them
 * @param demonstration only, or only not, demonstration rows; null for both
 */
public record StandardQuery(
    String text, Map<Facet, Set<String>> chosen, @Nullable Boolean demonstration, Sort sort)
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
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
    chosen = Collections.unmodifiableMap(copy);
  }

  /** The same question with another text. */
  public StandardQuery withText(String other) {
    return new StandardQuery(other, chosen, demonstration, sort);
  }

  /** The same question in another order. */
  public StandardQuery sortedBy(Sort other) {
    return new StandardQuery(text, chosen, demonstration, other);
  }

  /** The same question, also answered by this value; in a tree a part takes its whole's place. */
  public StandardQuery with(Facet facet, String value) {
    Set<String> values = new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
    if (facet.tree()) {
      values.removeIf(other -> other.startsWith(value) || value.startsWith(other));
    }
    values.add(value);
    return with(facet, values);
  }

  /** The same question without this value. */
  public StandardQuery without(Facet facet, String value) {
    Set<String> values = new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
    values.remove(value);
    return with(facet, values);
  }

  /** The same question, not narrowed by this facet. */
  public StandardQuery without(Facet facet) {
    return with(facet, Set.of());
  }

  /** Whether this value is one of those asked for. */
  public boolean has(Facet facet, String value) {
    return chosen.getOrDefault(facet, Set.of()).contains(value);
  }

  private StandardQuery with(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> all = new TreeMap<>(chosen);
    if (values.isEmpty()) {
      all.remove(facet);
    } else {
      all.put(facet, values);
    }
    return new StandardQuery(text, all, demonstration, sort);
  }

  /** A constant as a facet's value and in addresses: {@code in-force}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
