package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.biaolian.catalogue.DueDate;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;

/** 期限 at the side of the overview: what is due by when, and by which rule. */
final class DueCard {

  private DueCard() {}

  /** Nothing where nothing is due, as for other bureaus. */
  static Optional<Component> side(Component reader, RecordPage record) {
    List<DueDate> all = record.dues();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Section section = new Section(reader.getTranslation("catalogue.due")).flush();
    all.forEach(one -> section.add(row(reader, one)));
    return Optional.of(section);
  }

  private static Div row(Component reader, DueDate one) {
    Span what = new Span(reader.getTranslation("catalogue.due." + Words.key(one.kind())));
    what.addClassName("bl-row-label");
    Span day = new Span(one.dueOn().toString());
    day.addClassName("num");
    StatusBadge state =
        new StatusBadge(
            reader.getTranslation("catalogue.due.state." + Words.key(one.state())), tone(one));
    Div why =
        new Div(
            reader.getTranslation(
                "catalogue.due.why." + Words.key(one.kind()),
                one.from().toString(),
                Integer.toString(one.figure()),
                one.citation()));
    why.addClassNames("small", "muted");
    Div row = new Div(what, day, state, why);
    if (one.late() && one.state() == DueDate.State.OVERDUE) {
      Div late = new Div(reader.getTranslation("catalogue.due.late"));
      late.addClassNames("small", "muted");
      row.add(late);
    }
    row.addClassName("bl-row");
    return row;
  }

  private static Tone tone(DueDate one) {
    return switch (one.state()) {
      case DONE -> Tone.GOOD;
      case AHEAD -> Tone.OUTLINE;
      case DUE -> Tone.WARNING;
      case OVERDUE -> Tone.BAD;
    };
  }
}
