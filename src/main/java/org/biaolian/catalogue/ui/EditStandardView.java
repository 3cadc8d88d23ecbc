package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.HasCrumbs.Crumb;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes the facts of an own record. */
@Route(CatalogueRoutes.LIST + "/:number/edit")
@Requires(Action.EDIT_STANDARD)
final class EditStandardView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, HasCrumbs {

  private static final long serialVersionUID = 1L;

  private final transient Standards standards;
  private final transient StandardEntry entry;
  private final transient CurrentActor actors;
  private final transient FormDrafts drafts;
  private String number = "";

  EditStandardView(
      Standards standards, StandardEntry entry, CurrentActor actors, FormDrafts drafts) {
    this.standards = standards;
    this.entry = entry;
    this.actors = actors;
    this.drafts = drafts;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    number = CatalogueRoutes.number(event.getRouteParameters().get("number").orElse(""));
    StandardView standard =
        standards
            .findByNumber(number)
            .filter(found -> found.owner() != null && actors.require().actsFor(found.owner()))
            .orElseThrow(() -> new NotFoundException(number));
    number = standard.number();
    show(standard);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("catalogue.edit.title", number);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(getTranslation("catalogue.title"), CatalogueRoutes.LIST),
        new Crumb(number, CatalogueNavigation.route(number)),
        new Crumb(getTranslation("catalogue.step.edit"), ""));
  }

  private void show(StandardView standard) {
    removeAll();
    StandardForm form =
        new StandardForm(
            standard,
            FieldChecks.saving(this, typed -> entry.checkReplaces(standard.number(), typed)));
    KeptForm kept =
        new KeptForm(
            drafts,
            CatalogueRoutes.LIST + "/" + standard.id() + "/edit",
            String.valueOf(standard.version()));
    Button save = new Button(getTranslation("catalogue.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Button back = new Button(getTranslation("uikit.binding.back"), click -> leave());
    Div buttons = new Div(save, back);
    buttons.addClassName("bl-btns");
    PageTitle title = new PageTitle(getTranslation("catalogue.edit.title", number));
    if (standard.verification().state() != Verification.UNVERIFIED) {
      title.sub(getTranslation("catalogue.edit.unverifies"));
    }
    Div conflict = new Div();
    save.addClickListener(click -> save(standard.version(), standard, form, kept, conflict));
    add(title, kept, form, conflict, buttons);
    form.keep(kept).open();
  }

  private void save(
      long version, StandardView standard, StandardForm form, KeptForm kept, Div conflict) {
    conflict.removeAll();
    try {
      entry.edit(standard.id(), version, form.details());
    } catch (RuleViolation refusal) {
      if (refusal.rule().equals("record-changed-meanwhile")) {
        bothVersions(standard, form, kept, conflict);
      }
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
      return;
    } catch (OptimisticLockingFailureException beaten) {
      bothVersions(standard, form, kept, conflict);
      Notices.failure(getTranslation("rule.record-changed-meanwhile", number));
      return;
    }
    kept.done();
    Notices.success(getTranslation("catalogue.saved"));
    leave();
  }

  /** What a colleague stored meanwhile, beside what stands in the form. */
  private void bothVersions(StandardView standard, StandardForm form, KeptForm kept, Div conflict) {
    standards
        .find(standard.id())
        .ifPresent(
            now ->
                conflict.add(
                    new TwoVersions(
                        now.details(),
                        form.details(),
                        () -> save(now.version(), standard, form, kept, conflict),
                        () -> {
                          kept.done();
                          show(now);
                        })));
  }

  private void leave() {
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(number));
  }
}
