package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.biaolian.uikit.Icons;

/** One card in the middle that says why it does not go on here, and how it does. */
abstract class StopPage extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";
  private final DescriptionList facts = new DescriptionList();
  private final Div buttons = new Div();

  @Override
  public String getPageTitle() {
    return title;
  }

  void say(Icons icon, boolean bad, String heading, String sentence) {
    title = heading;
    removeAll();
    facts.removeAll();
    buttons.removeAll();
    Span sign = icon.create();
    sign.addClassName("ic");
    if (bad) {
      sign.addClassName("bad");
    }
    buttons.addClassName("bl-btns");
    facts.setVisible(false);
    Div card = new Div(sign, new H1(heading), new Paragraph(sentence), facts, buttons);
    card.addClassName("bl-stop");
    add(card);
  }

  void fact(String label, Component... value) {
    facts.setVisible(true);
    facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
  }

  void buttons(Component... ways) {
    buttons.add(ways);
  }
}
