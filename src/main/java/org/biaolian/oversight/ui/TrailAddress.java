package org.biaolian.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.oversight.FactKinds;
import org.biaolian.oversight.TrailQuestion;
import org.jspecify.annotations.Nullable;

/** A question and a page of its answer in the address bar. What is odd is left out. */
record TrailAddress(TrailQuestion question, int page) {

  static final String ROUTE = "admin/audit";

  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int LONGEST = 60;

  static TrailAddress read(QueryParameters parameters) {
    return new TrailAddress(
        new TrailQuestion(
            text(parameters, "bureau")
                .filter(OrganizationCode::matches)
                .map(OrganizationCode::new)
                .orElse(null),
            text(parameters, "person").orElse(null),
            text(parameters, "act").filter(FactKinds.ALL::contains).orElse(null),
            text(parameters, "object").filter(FactKinds.SUBJECTS::contains).orElse(null),
            text(parameters, "number").orElse(null),
            text(parameters, "id")
                .filter(id -> id.matches(UUID_FORM))
                .map(UUID::fromString)
                .orElse(null),
            day(parameters, "from"),
            day(parameters, "to")),
        text(parameters, "page")
            .filter(page -> page.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1));
  }

  QueryParameters write() {
    Map<String, String> parts = new LinkedHashMap<>(question.parts());
    if (page > 1) {
      parts.put("page", Integer.toString(page));
    }
    return QueryParameters.simple(parts);
  }

  /** For links. */
  String href() {
    String query = write().getQueryString();
    return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
  }

  /** Where the whole life of a thing stands. */
  static TrailAddress life(String kind, UUID subject) {
    return new TrailAddress(
        new TrailQuestion(null, null, null, kind, null, subject, null, null), 1);
  }

  private static Optional<String> text(QueryParameters parameters, String name) {
    return parameters
        .getSingleParameter(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  private static @Nullable LocalDate day(QueryParameters parameters, String name) {
    try {
      return text(parameters, name).map(LocalDate::parse).orElse(null);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
