package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.NearStandard;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.uikit.Drawn;

/**
 * The target's own standards on the same matter, each a click away from the page that lays the two
 * texts beside each other. Looked for when asked, so that the page of a case does not wait.
 */
@SpringComponent
class OwnTexts {

  private static final int MOST = 5;

  private final Overlaps overlaps;
  private final Pieces pieces;

  OwnTexts(Overlaps overlaps, Pieces pieces) {
    this.overlaps = overlaps;
    this.pieces = pieces;
  }

  Div part(CaseView view) {
    CaseSummary summary = view.summary();
    Div found = new Div();
    found.addClassNames("small", "bl-near");
    found.getElement().setAttribute("role", "status");
    Button look = new Button(pieces.text("recognition.case.own-texts"));
    look.setDisableOnClick(true);
    look.addClickListener(
        click -> {
          look.setVisible(false);
          Drawn.in(found, new Span(pieces.text("recognition.case.own-texts.found")), list(summary));
        });
    Div buttons = new Div(look);
    buttons.addClassName("bl-btns");
    return new Div(buttons, found);
  }

  private UnorderedList list(CaseSummary summary) {
    UnorderedList list = new UnorderedList();
    List<NearStandard> near = overlaps.nearIn(summary.standard().id(), summary.target(), MOST);
    if (near.isEmpty()) {
      list.add(
          new ListItem(
              pieces.text("recognition.form.near.none", pieces.chips().name(summary.target()))));
    }
    for (NearStandard one : near) {
      String number = one.row().number();
      Anchor link =
          new Anchor("/" + CatalogueRoutes.compare(summary.standard().number(), number), number);
      link.addClassName("num");
      list.add(new ListItem(link, new Span(" " + one.row().titleZh())));
    }
    return list;
  }
}
