package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Section;

/** A colleague was faster: what is stored now beside what was typed here, and which shall hold. */
final class TwoVersions extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param keepMine stores what was typed over the colleague's version
   * @param takeTheirs puts the colleague's version into the form
   */
  TwoVersions(
      StandardDetails theirs,
      StandardDetails mine,
      SerializableRunnable keepMine,
      SerializableRunnable takeTheirs) {
    getElement().setAttribute("role", "alert");
    Section section = new Section(getTranslation("catalogue.two-versions"));
    section.add(new Paragraph(getTranslation("catalogue.two-versions.lead")));
    Map<String, String> stored = DetailLines.of(this, theirs);
    Map<String, String> typed = DetailLines.of(this, mine);
    Facts facts = new Facts();
    stored.forEach(
        (key, value) -> {
          String own = typed.getOrDefault(key, "");
          if (!own.equals(value)) {
            facts.putWide(
                getTranslation("catalogue.field." + key),
                new Div(getTranslation("catalogue.two-versions.theirs", said(value))),
                new Div(getTranslation("catalogue.two-versions.mine", said(own))));
          }
        });
    Button mineButton =
        new Button(getTranslation("catalogue.two-versions.keep-mine"), click -> keepMine.run());
    mineButton.addThemeVariants(ButtonVariant.PRIMARY);
    Button theirsButton =
        new Button(getTranslation("catalogue.two-versions.take-theirs"), click -> takeTheirs.run());
    Div buttons = new Div(mineButton, theirsButton);
    buttons.addClassName("bl-btns");
    section.add(facts, buttons);
    add(section);
  }

  private String said(String value) {
    return value.isEmpty() ? getTranslation("uikit.absent") : value;
  }
}
