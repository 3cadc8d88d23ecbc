package org.biaolian.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/** A question in the address bar, so that it can be kept and sent. What is odd is left out. */
record QueryAddress(StandardQuery query, int page) {

  private static final String YES = "1";

  static QueryAddress read(QueryParameters parameters) {
    return new QueryAddress(
        new StandardQuery(
            text(parameters, "q").orElse(""),
            text(parameters, "bureau")
                .filter(BureauCode::matches)
                .map(BureauCode::new)
                .orElse(null),
            constant(LegalStatus.class, text(parameters, "status").orElse("")),
            text(parameters, "own").isPresent(),
            text(parameters, "verified").isPresent(),
            null,
            Optional.ofNullable(
                    constant(StandardQuery.Sort.class, text(parameters, "sort").orElse("")))
                .orElse(StandardQuery.Sort.NEWEST)),
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
    if (query.bureau() != null) {
      parts.put("bureau", query.bureau().value());
    }
    if (query.status() != null) {
      parts.put("status", word(query.status()));
    }
    if (query.own()) {
      parts.put("own", YES);
    }
    if (query.verified()) {
      parts.put("verified", YES);
    }
    if (query.sort() != StandardQuery.Sort.NEWEST) {
      parts.put("sort", word(query.sort()));
    }
    if (page > 1) {
      parts.put("page", Integer.toString(page));
    }
    return QueryParameters.simple(parts);
  }

  private static Optional<String> text(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    return null;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
