package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;

/** Enters a record of the own bureau. */
@Route(CatalogueRoutes.LIST + "/new")
@com.vaadin.flow.router.PageTitle("catalogue.new")
@Requires(Action.EDIT_STANDARD)
final class NewStandardView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient StandardEntry entry;
  private final transient Standards standards;
  private final TextField number = new TextField();
  private final StandardForm form;
  private final KeptForm kept;

  NewStandardView(StandardEntry entry, Standards standards, FormDrafts drafts) {
    this.entry = entry;
    this.standards = standards;
    this.kept = new KeptForm(drafts, CatalogueRoutes.LIST + "/new", "");
    addClassName("bl-page");
    number.setLabel(getTranslation("catalogue.field.number"));
    number.setHelperText(getTranslation("catalogue.field.number.help"));
    number.setRequiredIndicatorVisible(true);
    number.setMaxLength(StandardNumber.MAX_LENGTH);
    FieldChecks.text(number, FieldChecks.saving(this, typed -> entry.checkNumber(typed)));
    form =
        new StandardForm(
            number,
            FieldChecks.saving(this, typed -> entry.checkReplaces(number.getValue(), typed)));
    number.addValueChangeListener(change -> tellKnown());
    Button save = new Button(getTranslation("catalogue.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Button back =
        new Button(
            getTranslation("uikit.binding.back"),
            click -> UI.getCurrentOrThrow().navigate(CatalogueRoutes.LIST));
    Div buttons = new Div(save, back);
    buttons.addClassName("bl-btns");
    add(
        new PageTitle(getTranslation("catalogue.new")).sub(getTranslation("catalogue.new.hint")),
        kept,
        form,
        buttons);
    form.keep(kept.field("number", number)).open();
  }

  /** Leads to the record of that number, which may be the very one that was to be entered. */
  private void tellKnown() {
    String key = number.isInvalid() ? "catalogue.new.known" : "catalogue.new.known.reference";
    number.setHelperComponent(
        standards
            .findByNumber(number.getValue())
            .map(StandardView::number)
            .map(known -> new Anchor(CatalogueNavigation.route(known), getTranslation(key, known)))
            .orElse(null));
  }

  private void save() {
    try {
      entry.record(new NewStandard(number.getValue(), form.details()));
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
      return;
    }
    kept.done();
    Notices.success(getTranslation("catalogue.saved"));
    UI.getCurrentOrThrow()
        .navigate(CatalogueNavigation.route(StandardNumber.of(number.getValue()).value()));
  }
}
