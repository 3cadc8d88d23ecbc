package org.biaolian.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a case or project, stage by stage. */
public final class StageBar extends OrderedList {

  /** On a phone a long bar stands upright and shows this many stages after the current one. */
  private static final int AHEAD_ON_PHONE = 4;

  /** More stages than this make a bar long. */
  private static final int SHORT = 6;

  /** Where the process stands towards a stage. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    /** The process ended here without success. */
    FAILED
  }

  /**
   * One stage.
   *
   * @param name its name in the reader's language
   * @param note a date or short remark under the name, or null
   */
  public record Stage(String name, State state, @Nullable String note) implements Serializable {
    public Stage(String name, State state) {
      this(name, state, null);
    }
  }

  /**
   * A bar of these stages.
   *
   * @param label what the bar shows, read aloud
   */
  public StageBar(String label, List<Stage> stages) {
    addClassName("bl-stages");
    getElement().setAttribute("aria-label", label);
    if (stages.size() > SHORT) {
      addClassName("long");
    }
    int ahead = 0;
    for (Stage stage : stages) {
      ahead = stage.state() == State.AHEAD ? ahead + 1 : 0;
      add(item(stage, ahead > AHEAD_ON_PHONE));
    }
  }

  private ListItem item(Stage stage, boolean far) {
    ListItem item = new ListItem(new Span(stage.name()));
    switch (stage.state()) {
      case DONE -> {
        item.addClassName("done");
        item.add(said("uikit.stage.done"));
      }
      case NOW -> {
        item.addClassName("now");
        item.getElement().setAttribute("aria-current", "step");
      }
      case FAILED -> {
        item.addClassNames("now", "failed");
        item.getElement().setAttribute("aria-current", "step");
        item.add(said("uikit.stage.failed"));
      }
      case AHEAD -> {
        if (far) {
          item.addClassName("far");
        }
      }
    }
    if (stage.note() != null) {
      Element note = new Element("small");
      note.setText(stage.note());
      item.getElement().appendChild(note);
    }
    return item;
  }

  private Span said(String key) {
    Span hidden = new Span(getTranslation(key));
    hidden.addClassName("bl-said");
    return hidden;
  }
}
