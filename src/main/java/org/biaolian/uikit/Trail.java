package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who did what and when, newest first; what the reader has not seen has a filled node. */
public final class Trail extends OrderedList {

  public Trail() {
    addClassName("bl-trail");
  }

  /** Adds a fact: a name in bold, what was done, and the time as text. */
  public Trail add(String who, String what, String when, boolean unseen) {
    return add(List.of(new Bold(who), new Span(" " + what)), when, unseen);
  }

  /** Adds a fact made of parts, and the time as text. */
  public Trail add(List<? extends Component> content, String when, boolean unseen) {
    ListItem item = new ListItem();
    content.forEach(item::add);
    Span time = new Span(when);
    time.addClassName("meta");
    item.add(time);
    if (unseen) {
      item.addClassName("new");
    }
    add(item);
    return this;
  }
}
