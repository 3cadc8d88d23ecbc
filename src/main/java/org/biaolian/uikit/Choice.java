package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One of a few, chosen from a list that opens. The element of {@link Select}, but its items are
 * known to the page only: as components they cost ten elements for four words. What comes back is a
 * number; one that no item has changes nothing.
 */
@Tag("vaadin-select")
@Uses(Select.class)
public final class Choice<T> extends Component {

  private static final long serialVersionUID = 1L;

  private static final String CHOSEN = "event.target.value";

  private final transient List<T> items;

  /**
   * A choice that shows nothing yet.
   *
   * @param name read aloud; there is no visible label
   * @param chosen hears what the reader chooses, not what is set
   */
  public Choice(
      String name,
      List<T> items,
      SerializableFunction<T, String> label,
      SerializableConsumer<T> chosen) {
    this.items = items;
    ArrayNode told = JsonNodeFactory.instance.arrayNode();
    for (int at = 0; at < items.size(); at++) {
      told.addObject().put("label", label.apply(items.get(at))).put("value", Integer.toString(at));
    }
    getElement().setAttribute("accessible-name", name);
    getElement().executeJs("this.items = $0", told);
    getElement()
        .addEventListener(
            "change", change -> hear(change.getEventData().path(CHOSEN).asString(""), chosen))
        .addEventData(CHOSEN);
  }

  /** Shows an item as the chosen one. */
  public void show(T item) {
    getElement().executeJs("this.value = $0", Integer.toString(items.indexOf(item)));
  }

  private void hear(String number, SerializableConsumer<T> chosen) {
    for (int at = 0; at < items.size(); at++) {
      if (Integer.toString(at).equals(number)) {
        chosen.accept(items.get(at));
        return;
      }
    }
  }
}
