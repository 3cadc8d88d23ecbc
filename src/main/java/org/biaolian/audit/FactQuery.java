package org.biaolian.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A question to the trail. What is absent does not narrow the answer.
 *
 * @param reach how far the reader's office reaches; always narrows
 * @param organization the acting organization
 * @param person the beginning of the person's name
 * @param kinds of facts; an empty set is answered with nothing, as for the subjects
 * @param subjects the things concerned
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record FactQuery(
    Reach reach,
    @Nullable String organization,
    @Nullable String person,
    @Nullable Set<String> kinds,
    @Nullable String subjectKind,
    @Nullable Set<UUID> subjects,
    @Nullable Instant from,
    @Nullable Instant before) {

  /** Which facts a reader may see at all. */
  public sealed interface Reach {

    /** Every fact. */
    record All() implements Reach {}

    /** What was done for this organization. */
    record Organization(String code) implements Reach {}

    /** What the secretariat did, and what the facts themselves name as a matter of its circle. */
    record Circle(String secretariat, String circle) implements Reach {}

    /** What this person did for this organization. */
    record Person(UUID id, String organization) implements Reach {}
  }

  /** A condition in SQL with its arguments. */
  record Condition(String sql, List<Object> arguments) {}

  Condition condition() {
    List<String> parts = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    switch (reach) {
      case Reach.All() -> parts.add("1 = 1");
      case Reach.Organization(String code) -> {
        parts.add("organization = ?");
        arguments.add(code);
      }
      case Reach.Circle(String secretariat, String code) -> {
        parts.add("(organization = ? or circle = ?)");
        arguments.add(secretariat);
        arguments.add(code);
      }
      case Reach.Person(UUID id, String code) -> {
        parts.add("person_id = ? and organization = ?");
        arguments.add(Columns.bytes(id));
        arguments.add(code);
      }
    }
    if (organization != null) {
      parts.add("organization = ?");
      arguments.add(organization);
    }
    if (person != null) {
      parts.add("person_name like ?");
      arguments.add(person.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
    if (kinds != null) {
      parts.add(
          kinds.isEmpty()
              ? "1 = 0"
              : kinds.stream().map(kind -> "?").collect(Collectors.joining(",", "kind in (", ")")));
      arguments.addAll(kinds);
    }
    if (subjectKind != null) {
      parts.add("subject_kind = ?");
      arguments.add(subjectKind);
    }
    if (subjects != null) {
      parts.add(
          subjects.isEmpty()
              ? "1 = 0"
              : subjects.stream()
                  .map(id -> "?")
                  .collect(Collectors.joining(",", "subject_id in (", ")")));
      subjects.forEach(id -> arguments.add(Columns.bytes(id)));
    }
    if (from != null) {
      parts.add("recorded_at >= ?");
      arguments.add(Columns.time(from));
    }
    if (before != null) {
      parts.add("recorded_at < ?");
      arguments.add(Columns.time(before));
    }
    return new Condition(String.join(" and ", parts), arguments);
  }
}
