package org.biaolian.oversight.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaolian.oversight.TrailLine;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the reader's words, for the page and for the file.
 *
 * @param names short names of organizations by their codes
 */
record TrailWords(Component reader, Locale locale, ZoneId zone, Map<String, String> names) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  String text(String key, Object... arguments) {
    return reader.getTranslation(locale, key, arguments);
  }

  List<String> headings() {
    return List.of(
        text("trail.column.time"),
        text("trail.column.organization"),
        text("trail.column.person"),
        text("trail.column.act"),
        text("trail.column.object"),
        text("trail.column.change"),
        text("trail.column.reason"),
        text("trail.column.address"),
        text("trail.column.text-hash"));
  }

  List<String> cells(TrailLine line) {
    return List.of(
        time(line),
        organization(line),
        line.fact().personName(),
        act(line),
        object(line),
        change(line),
        reason(line),
        or(line.fact().remoteAddress()),
        or(line.fact().textHash()));
  }

  String time(TrailLine line) {
    return SECOND.format(line.fact().recordedAt().atZone(zone));
  }

  String organization(TrailLine line) {
    return name(line.fact().organization());
  }

  String name(String code) {
    return names.getOrDefault(code, code);
  }

  String act(TrailLine line) {
    return text("fact." + line.fact().kind());
  }

  String object(TrailLine line) {
    String kind = text("fact.subject." + line.fact().subjectKind());
    return line.number() == null ? kind : kind + " " + line.number();
  }

  String change(TrailLine line) {
    String from = state(line.fact().fromState(), line.fromKey());
    String to = state(line.fact().toState(), line.toKey());
    return from.isEmpty() || from.equals(to) ? to : text("trail.change", from, to);
  }

  String reason(TrailLine line) {
    String recorded = line.fact().reason();
    if (recorded != null && QuestionWords.ACTS.contains(line.fact().kind())) {
      return QuestionWords.of(this, recorded);
    }
    return state(line.fact().reason(), line.reasonKey());
  }

  private String state(@Nullable String value, @Nullable String key) {
    return key == null ? or(value) : text(key);
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
