package org.biaolian.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.biaolian.uikit.Drawn;

/** Mark and name, leading home. The mark stands in the page so that it follows light and dark. */
final class Brand extends Anchor {

  private static final long serialVersionUID = 1L;

  private static final String HEXAGON =
      "M19.91 7.75 L19.91 16.65 L12.2 21.1 L4.49 16.65 L4.49 7.75 L12.2 3.3z";
  private static final String PENTAGON =
      "M19.91 16.65 L28.61 16.65 L31.3 24.92 L24.26 30.04 L17.22 24.92z";

  Brand(String href, String tagline) {
    setHref(href);
    addClassName("bl-brand");
    Span mark = new Span();
    mark.addClassName("bl-mark");
    mark.getElement().appendChild(drawing());
    Span word = new Span(getTranslation("app.name"));
    word.addClassName("bl-wordmark");
    add(mark, word);
    if (!tagline.isEmpty()) {
      getElement().appendChild(new Element("small").setText(tagline));
    }
    Drawn.still(this);
  }

  private static Element drawing() {
    Element ring =
        new Element("g")
            .setAttribute("class", "ring")
            .setAttribute("fill", "none")
            .setAttribute("stroke-width", "2.5")
            .setAttribute("stroke-linejoin", "round");
    ring.appendChild(
        new Element("path").setAttribute("d", HEXAGON),
        new Element("path").setAttribute("d", PENTAGON));
    Element node =
        new Element("rect")
            .setAttribute("class", "node")
            .setAttribute("x", "16.81")
            .setAttribute("y", "13.55")
            .setAttribute("width", "6.2")
            .setAttribute("height", "6.2")
            .setAttribute("rx", "1.1");
    Element all = new Element("g").setAttribute("transform", "scale(.8435) translate(-1.89 -.66)");
    all.appendChild(ring, node);
    Element drawing =
        new Element("svg")
            .setAttribute("width", "27")
            .setAttribute("height", "27")
            .setAttribute("aria-hidden", "true");
    return drawing.appendChild(all);
  }
}
