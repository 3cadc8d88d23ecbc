package org.biaolian.catalogue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search as it stands in the address of the list, for rooms that keep one and ask it again
 * without a page: {@code q=…&region=1401}. What is odd is left out, as the page does.
 */
public final class SearchAddress {

  private static final int LONGEST_VALUE = 20;

  private SearchAddress() {}

  /** The question of an address, with or without the path before it. */
  public static StandardQuery query(String address) {
    Map<String, String> parts = parts(address);
    Map<Facet, String> chosen = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      String value = parts.getOrDefault(StandardQuery.word(facet), "");
      if (!value.isBlank() && value.length() <= LONGEST_VALUE) {
        chosen.put(facet, value);
      }
    }
    return new StandardQuery(
        parts.getOrDefault("q", ""), chosen, null, StandardQuery.Sort.RELEVANCE);
  }

  private static Map<String, String> parts(String address) {
    Map<String, String> parts = new HashMap<>();
    for (String part : address.substring(address.indexOf('?') + 1).split("&", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        parts.put(decoded(part.substring(0, sign)), decoded(part.substring(sign + 1)));
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
