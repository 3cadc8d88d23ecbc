package org.biaolian.uikit;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Who reads a text and when, laid over it from edge to edge. */
public final class Veil {

  private static final int MARKS = 24;

  private Veil() {}

  /**
   * Lays the words over what stands in a component; nothing for no words.
   *
   * @param place what is read; the words move with it
   */
  public static <T extends HasComponents & HasStyle> void over(T place, String words) {
    if (words.isEmpty()) {
      return;
    }
    Div veil = new Div();
    veil.addClassName("bl-veil");
    veil.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < MARKS; i++) {
      veil.add(new Span(words));
    }
    place.addClassName("bl-veiled");
    place.add(veil);
  }
}
