package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.Sketch;

/** Every value of a facet that has too many for the side of a page, found by typing. */
final class FacetDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** Draws values as links. */
  interface Links {
    Sketch of(List<FacetCount> values);
  }

  private final transient FacetNames names;
  private final Facet facet;
  private final transient List<FacetCount> values;
  private final transient Links links;
  private final Div list = new Div();
  private final Span found = new Span();

  FacetDialog(FacetNames names, Facet facet, List<FacetCount> values, Links links) {
    this.names = names;
    this.facet = facet;
    this.values = values;
    this.links = links;
    String name = names.of(this, facet);
    setHeaderTitle(getTranslation("catalogue.facet.all", name, values.size()));
    setWidth("min(30rem, 100%)");
    TextField box = new TextField(getTranslation("catalogue.facet.find", name));
    box.setWidthFull();
    box.setClearButtonVisible(true);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.addValueChangeListener(change -> show(change.getValue()));
    box.setAutofocus(true);
    found.getElement().setAttribute("role", "status");
    found.addClassNames("small", "muted");
    list.addClassName("bl-facet");
    add(box, found, list);
    getFooter().add(new Button(getTranslation("catalogue.facet.close"), click -> close()));
    show("");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Registration narrowed = event.getUI().addAfterNavigationListener(after -> close());
    addDetachListener(
        detached -> {
          detached.unregisterListener();
          narrowed.remove();
        });
  }

  private void show(String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    List<FacetCount> matching =
        values.stream()
            .filter(
                one ->
                    names.of(this, facet, one.value()).toLowerCase(Locale.ROOT).contains(part)
                        || one.value().startsWith(part))
            .toList();
    found.setText(getTranslation("catalogue.facet.found", matching.size()));
    Drawn.inside(list, "", List.of(links.of(matching)));
  }
}
