package org.biaolian.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;

/** A question in the address bar, so that it can be kept and sent. What is odd is left out. */
record QueryAddress(StandardQuery query, int page) {

  private static final int LONGEST_VALUE = 20;
  private static final int MOST_VALUES = 30;

  static QueryAddress read(QueryParameters parameters) {
    Map<Facet, Set<String>> chosen = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      Set<String> values =
          parameters.getParameters(StandardQuery.word(facet)).stream()
              .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
              .limit(MOST_VALUES)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
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
    Map<String, List<String>> parts = new LinkedHashMap<>();
    if (!query.text().isBlank()) {
      parts.put("q", List.of(query.text()));
    }
    query
        .chosen()
        .forEach((facet, values) -> parts.put(StandardQuery.word(facet), List.copyOf(values)));
    if (query.sort() != StandardQuery.Sort.RELEVANCE) {
      parts.put("sort", List.of(StandardQuery.word(query.sort())));
    }
    if (page > 1) {
      parts.put("page", List.of(Integer.toString(page)));
    }
    return new QueryParameters(parts);
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
