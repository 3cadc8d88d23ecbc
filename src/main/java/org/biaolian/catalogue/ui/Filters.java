package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.biaolian.bureau.Organization;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.kernel.BureauCode;

/** The filters beside the results; every change asks anew. */
final class Filters extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<LegalStatus> status = new Select<>();
  private final Select<Organization> bureau = new Select<>();
  private final Select<StandardQuery.Sort> sort = new Select<>();
  private final Checkbox own = new Checkbox();
  private final Checkbox verified = new Checkbox();
  private final transient List<Organization> bureaus;
  private boolean showing;

  /**
   * @param mayOwn whether the reader acts for a bureau
   */
  Filters(List<Organization> bureaus, boolean mayOwn, SerializableConsumer<Filters> changed) {
    this.bureaus = bureaus;
    addClassName("bl-filters");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("catalogue.filters"));
    status.setLabel(getTranslation("catalogue.field.status"));
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption(getTranslation("catalogue.filter.any"));
    status.setItems(LegalStatus.values());
    status.setItemLabelGenerator(
        item -> item == null ? getTranslation("catalogue.filter.any") : Words.status(this, item));
    bureau.setLabel(getTranslation("catalogue.filter.region"));
    bureau.setEmptySelectionAllowed(true);
    bureau.setEmptySelectionCaption(getTranslation("catalogue.filter.any"));
    bureau.setItems(bureaus);
    bureau.setItemLabelGenerator(
        item ->
            item == null ? getTranslation("catalogue.filter.any") : item.shortName(getLocale()));
    sort.setLabel(getTranslation("catalogue.sort"));
    sort.setItems(StandardQuery.Sort.values());
    sort.setItemLabelGenerator(item -> getTranslation("catalogue.sort." + Words.key(item)));
    own.setLabel(getTranslation("catalogue.filter.own"));
    own.setVisible(mayOwn);
    verified.setLabel(getTranslation("catalogue.filter.verified"));
    add(status, bureau, sort, own, verified);
    status.addValueChangeListener(change -> changed(changed));
    bureau.addValueChangeListener(change -> changed(changed));
    sort.addValueChangeListener(change -> changed(changed));
    own.addValueChangeListener(change -> changed(changed));
    verified.addValueChangeListener(change -> changed(changed));
  }

  private void changed(SerializableConsumer<Filters> listener) {
    if (!showing) {
      listener.accept(this);
    }
  }

  void show(StandardQuery query) {
    showing = true;
    status.setValue(query.status());
    bureau.setValue(
        bureaus.stream()
            .filter(one -> one.code().bureau().equals(Optional.ofNullable(query.bureau())))
            .findFirst()
            .orElse(null));
    sort.setValue(query.sort());
    own.setValue(query.own());
    verified.setValue(query.verified());
    showing = false;
  }

  StandardQuery query(String text) {
    Organization chosen = bureau.getValue();
    BureauCode code = chosen == null ? null : chosen.code().bureau().orElse(null);
    return new StandardQuery(
        text, code, status.getValue(), own.getValue(), verified.getValue(), null, sort.getValue());
  }
}
