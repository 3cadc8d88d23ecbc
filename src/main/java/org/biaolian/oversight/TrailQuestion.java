package org.biaolian.oversight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the trail; what is absent does not narrow the answer.
 *
 * @param person the beginning of a name
 * @param kind one of {@link FactKinds#ALL}
 * @param subjectKind one of {@link FactKinds#SUBJECTS}
 * @param number of the thing concerned, in any spelling
 * @param subject one thing, for its whole life
 * @param from the first day
 * @param to the last day
 */
public record TrailQuestion(
    @Nullable OrganizationCode organization,
    @Nullable String person,
    @Nullable String kind,
    @Nullable String subjectKind,
    @Nullable String number,
    @Nullable UUID subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public static final TrailQuestion ALL =
      new TrailQuestion(null, null, null, null, null, null, null, null);

  /** The parts by their names in the address. */
  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, "bureau", organization);
    put(parts, "person", person);
    put(parts, "act", kind);
    put(parts, "object", subjectKind);
    put(parts, "number", number);
    put(parts, "id", subject);
    put(parts, "from", from);
    put(parts, "to", to);
    return parts;
  }

  private static void put(Map<String, String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, value.toString());
    }
  }

  /** For the fact that it was asked. */
  String words() {
    return parts().entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(" "));
  }
}
