package org.biaolian.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** Says what is being fetched; appears only after 400 ms, so quick answers do not flicker. */
public final class LoadingHint extends Div {

  private static final int BARS = 3;

  public LoadingHint(String sentence) {
    addClassName("bl-loading");
    getElement().setAttribute("role", "status");
    add(new Paragraph(sentence));
    for (int bar = 0; bar < BARS; bar++) {
      getElement().appendChild(new Element("i").setAttribute("aria-hidden", "true"));
    }
  }
}
