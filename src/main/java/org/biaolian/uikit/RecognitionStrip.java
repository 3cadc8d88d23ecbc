package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who recognises a standard, one small bar for each place, with one label that lists them. The bars
 * are drawn in the page: kept by the server, those of a list of results were a quarter of what an
 * open session costs.
 */
public final class RecognitionStrip extends Span {

  /**
   * One bar.
   *
   * @param name the place, for the label
   * @param mark how it stands towards the standard
   * @param startsGroup whether a gap stands before it
   */
  public record Place(String name, Mark mark, boolean startsGroup) implements Serializable {}

  private static final String DRAW =
      """
      this.replaceChildren(...$0.split(',').map(style => {
        const bar = document.createElement('i');
        bar.className = style;
        return bar;
      }));\
      """;

  public RecognitionStrip(List<Place> places) {
    addClassName("bl-strip");
    getElement()
        .executeJs(
            DRAW,
            places.stream()
                .map(place -> place.mark().style() + (place.startsGroup() ? " gap" : ""))
                .collect(Collectors.joining(",")));
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
