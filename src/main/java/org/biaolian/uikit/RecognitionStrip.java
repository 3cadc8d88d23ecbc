package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Who recognises a standard, one small bar for each place, with one label that lists them. */
public final class RecognitionStrip extends Span {

  /**
   * One bar.
   *
   * @param name the place, for the label
   * @param mark how it stands towards the standard
   * @param startsGroup whether a gap stands before it
   */
  public record Place(String name, Mark mark, boolean startsGroup) implements Serializable {}

  public RecognitionStrip(List<Place> places) {
    addClassName("bl-strip");
    for (Place place : places) {
      Element bar = new Element("i");
      bar.getClassList().add(place.mark().style());
      if (place.startsGroup()) {
        bar.getClassList().add("gap");
      }
      getElement().appendChild(bar);
    }
    String label =
        places.stream()
            .filter(place -> place.mark() != Mark.NONE)
            .map(
                place ->
                    getTranslation(
                        "uikit.strip.item", place.name(), getTranslation(place.mark().wordKey())))
            .collect(Collectors.joining(getTranslation("uikit.list.comma")));
    String spoken = label.isEmpty() ? getTranslation("uikit.strip.nobody") : label;
    setTitle(spoken);
    getElement().setAttribute("role", "img").setAttribute("aria-label", spoken);
  }
}
