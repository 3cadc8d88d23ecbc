package org.biaolian.oversight.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody asked of the trail, as it was recorded, in the reader's words. */
final class QuestionWords {

  /** The acts whose reason is a question. */
  static final Set<String> ACTS = Set.of("trail.queried", "trail.exported");

  private static final Pattern NEXT = Pattern.compile(" (?=[a-z]+=)");

  private QuestionWords() {}

  static String of(TrailWords words, String recorded) {
    return Arrays.stream(NEXT.split(recorded))
        .map(part -> part(words, part))
        .collect(Collectors.joining(words.text("trail.asked.comma")));
  }

  private static String part(TrailWords words, String part) {
    int sign = part.indexOf('=');
    if (sign < 0) {
      return part;
    }
    String value = part.substring(sign + 1);
    return switch (part.substring(0, sign)) {
      case "bureau" -> said(words, "trail.column.organization", words.name(value));
      case "person" -> said(words, "trail.column.person", value);
      case "act" -> said(words, "trail.column.act", words.text("fact." + value));
      case "object" -> said(words, "trail.column.object", words.text("fact.subject." + value));
      case "number" -> said(words, "trail.number", value);
      case "id" -> words.text("trail.life");
      case "from" -> words.text("trail.asked.from", value);
      case "to" -> words.text("trail.asked.to", value);
      case "page" -> words.text("trail.asked.page", value);
      case "count" -> words.text("trail.asked.count", value);
      default -> part;
    };
  }

  private static String said(TrailWords words, String name, String value) {
    return words.text("trail.asked.part", words.text(name), value);
  }
}
