package org.biaolian.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;

/** A question in the address bar, so that it can be kept and sent. What is odd is left out. */
record QueryAddress(StandardQuery query, int page) {

  private static final int LONGEST_VALUE = 20;

  static QueryAddress read(QueryParameters parameters) {
    Map<Facet, String> chosen = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      text(parameters, StandardQuery.word(facet))
          .filter(value -> value.length() <= LONGEST_VALUE)
          .ifPresent(value -> chosen.put(facet, value));
    }
    return new QueryAddress(
        new StandardQuery(
            text(parameters, "q").orElse(""),
            chosen,
            null,
            sort(text(parameters, "sort").orElse(""))),
        text(parameters, "page")
            .filter(page -> page.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1));
  }

  QueryParameters write() {
    Map<String, String> parts = new LinkedHashMap<>();
    if (!query.text().isBlank()) {
      parts.put("q", query.text());
    }
    new TreeMap<>(query.chosen())
        .forEach((facet, value) -> parts.put(StandardQuery.word(facet), value));
    if (query.sort() != StandardQuery.Sort.RELEVANCE) {
      parts.put("sort", StandardQuery.word(query.sort()));
    }
    if (page > 1) {
      parts.put("page", Integer.toString(page));
    }
    return QueryParameters.simple(parts);
  }

  /** The address of the list with this question, without leading slash. */
  String href() {
    String parts = write().getQueryString();
    return parts.isEmpty() ? CatalogueRoutes.LIST : CatalogueRoutes.LIST + "?" + parts;
  }

  private static Optional<String> text(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
  }

  private static StandardQuery.Sort sort(String word) {
    for (StandardQuery.Sort sort : StandardQuery.Sort.values()) {
      if (StandardQuery.word(sort).equals(word)) {
        return sort;
      }
    }
    return StandardQuery.Sort.RELEVANCE;
  }
}
