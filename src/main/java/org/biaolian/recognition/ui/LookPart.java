package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.uikit.Section;
import org.springframework.stereotype.Component;

/** What others did since the reader last looked. */
@Component
class LookPart {

  private final Pieces pieces;

  LookPart(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Nothing where nothing happened. */
  Optional<Section> section(List<Event> events) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("bl-files");
    events.forEach(
        one -> {
          String words = pieces.text("fact." + one.kind());
          String person = one.person();
          list.add(
              new ListItem(
                  pieces.text(
                      "recognition.look.line",
                      pieces.day(one.at()),
                      person == null ? pieces.text("recognition.life.itself") : person,
                      words)));
        });
    return Optional.of(new Section(pieces.text("recognition.look.title"), list).flush());
  }
}
