package org.biaolian.catalogue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A search as it stands in the address of the list, for rooms that keep one and ask it again
 * without a page: {@code q=…&region=1401&region=1407}. What is odd is left out, as the page does.
 */
public final class SearchAddress {

  private static final int LONGEST_VALUE = 20;

  private SearchAddress() {}

  /** The question of an address, with or without the path before it. */
  public static StandardQuery query(String address) {
    Map<String, List<String>> parts = parts(address);
    Map<Facet, Set<String>> chosen = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      Set<String> values = new TreeSet<>(parts.getOrDefault(StandardQuery.word(facet), List.of()));
      values.removeIf(value -> value.isBlank() || value.length() > LONGEST_VALUE);
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return new StandardQuery(
        parts.getOrDefault("q", List.of("")).getFirst(),
        chosen,
        null,
        StandardQuery.Sort.RELEVANCE);
  }

  private static Map<String, List<String>> parts(String address) {
    Map<String, List<String>> parts = new HashMap<>();
    for (String part : address.substring(address.indexOf('?') + 1).split("&", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        parts
            .computeIfAbsent(decoded(part.substring(0, sign)), name -> new ArrayList<>())
            .add(decoded(part.substring(sign + 1)));
      }
    }
    return parts;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
