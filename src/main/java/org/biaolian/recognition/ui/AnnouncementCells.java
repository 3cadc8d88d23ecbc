package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** The lines of an announcement as cells of a table. */
final class AnnouncementCells {

  private AnnouncementCells() {}

  static List<String> heads(Component reader) {
    return Stream.of(
            "recognition.register.number",
            "recognition.column.standard",
            "announcement.origin",
            "recognition.effect",
            "recognition.column.outcome",
            "recognition.detail",
            "recognition.signed-on",
            "recognition.expires-on",
            "announcement.doa",
            "recognition.column.today")
        .map(key -> reader.getTranslation(key))
        .toList();
  }

  static List<String> of(Component reader, AnnouncementView.Line line) {
    return List.of(
        line.standardNumber(),
        line.standardTitle(),
        line.origin(),
        reader.getTranslation(Words.key(line.effect())),
        reader.getTranslation(Words.key(line.outcome())),
        dash(line.terms()),
        line.signedOn().toString(),
        line.expiresOn().toString(),
        dash(line.announceOn()),
        reader.getTranslation(Words.key(line.today())));
  }

  static String dash(@Nullable Object value) {
    return value == null ? "—" : value.toString();
  }
}
