package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Buttons that do nothing but lead to another page. The page draws them; a press comes back as a
 * number that the server knows. The other page has its own rule.
 */
@Uses(Button.class)
public final class LeadingButtons extends Div {

  private static final long serialVersionUID = 1L;

  private static final String PRESSED = "event.target.closest('[data-to]')?.dataset.to ?? ''";

  private final List<String> routes = new ArrayList<>();

  public LeadingButtons() {
    addClassName("bl-btns");
    getElement()
        .addEventListener("click", click -> lead(click.getEventData().path(PRESSED).asString("")))
        .addEventData(PRESSED);
  }

  /** Adds a button; all are added before the first is shown. */
  public LeadingButtons to(String text, String route) {
    Face face = new Face(text);
    face.getElement().setAttribute("data-to", Integer.toString(routes.size()));
    routes.add(route);
    add(face);
    return this;
  }

  /** Hands what was added over to the page. */
  public LeadingButtons done() {
    return Drawn.still(this);
  }

  /** A press between the buttons, or a number that no button has, leads nowhere. */
  private void lead(String number) {
    for (int at = 0; at < routes.size(); at++) {
      if (Integer.toString(at).equals(number)) {
        UI.getCurrentOrThrow().navigate(routes.get(at));
      }
    }
  }

  /** What is seen of a button. */
  private static final class Face extends Component {

    private static final long serialVersionUID = 1L;

    Face(String text) {
      super(new Element("vaadin-button"));
      getElement().setText(text);
    }
  }
}
