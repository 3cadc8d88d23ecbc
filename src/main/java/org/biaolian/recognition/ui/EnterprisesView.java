package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Agreement;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** What enterprises handed in to the own bureau: taken over as its request, or refused. */
@Route(RecognitionRoutes.ENTERPRISES)
@com.vaadin.flow.router.PageTitle("enterprises.title")
@Menu(order = 415, title = "enterprises.title")
@Requires(Action.DRAFT_REQUEST)
class EnterprisesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient EnterpriseApplications applications;
  private final transient ApplicationFacts facts;
  private final transient ApplicationFiles files;
  private final transient RequestForms forms;

  EnterprisesView(
      EnterpriseApplications applications,
      ApplicationFacts facts,
      ApplicationFiles files,
      RequestForms forms) {
    this.applications = applications;
    this.facts = facts;
    this.files = files;
    this.forms = forms;
    addClassName("bl-page");
    show();
  }

  private void show() {
    removeAll();
    add(new PageTitle(getTranslation("enterprises.title")).sub(getTranslation("enterprises.sub")));
    List<Application> waiting = applications.waiting();
    if (waiting.isEmpty()) {
      add(new EmptyState(getTranslation("enterprises.none")));
    }
    waiting.forEach(one -> add(section(one)));
  }

  private Section section(Application one) {
    Section section = facts.section(one, true);
    section.add(files.handedIn(one));
    List<Agreement> agreements = agreements(one);
    Button take = button(one, "take-over");
    take.addClickListener(click -> takeOver(one, agreements));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    take.setEnabled(!agreements.isEmpty());
    if (agreements.isEmpty()) {
      Div why = new Div(getTranslation("enterprises.no-agreement"));
      why.addClassName("bl-note");
      section.add(why);
    }
    Button refuse = button(one, "refuse");
    refuse.addClickListener(click -> refuse(one));
    Div buttons = new Div(take, refuse);
    buttons.addClassName("bl-btns");
    section.add(buttons);
    return section;
  }

  private Button button(Application one, String step) {
    Button button = new Button(getTranslation("enterprises." + step));
    button.setAriaLabel(getTranslation("enterprises." + step) + " " + one.standard().number());
    return button;
  }

  /** Those of a circle that all its targets are members of; under others it would be refused. */
  private List<Agreement> agreements(Application one) {
    return forms.agreementsInForce().stream()
        .filter(pact -> one.circles().contains(pact.circle()))
        .toList();
  }

  private void takeOver(Application one, List<Agreement> agreements) {
    Select<Agreement> agreement = new Select<>();
    agreement.setLabel(getTranslation("recognition.agreement"));
    agreement.setItems(agreements);
    agreement.setItemLabelGenerator(Agreement::title);
    agreement.setWidthFull();
    new BindingDialog(
            getTranslation("enterprises.take-over.ask"),
            getTranslation("enterprises.take-over"),
            List.of(
                new Consequence(
                    one.standard().number(), getTranslation("enterprises.take-over.consequence"))),
            () -> {
              if (agreement.getValue() == null) {
                throw new RuleViolation("agreement-not-in-force");
              }
              UUID request = applications.takeOver(one.id(), agreement.getValue().id());
              Notices.success(getTranslation("recognition.done.draft"));
              UI.getCurrentOrThrow().navigate(RecognitionRoutes.request(request));
            })
        .fields(agreement)
        .open();
  }

  private void refuse(Application one) {
    TextArea reason = new TextArea(getTranslation("recognition.reason"));
    reason.setMaxLength(1000);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    new BindingDialog(
            getTranslation("enterprises.refuse.ask"),
            getTranslation("enterprises.refuse"),
            List.of(
                new Consequence(
                    one.enterprise(), getTranslation("enterprises.refuse.consequence"))),
            () -> {
              applications.refuse(one.id(), reason.getValue());
              Notices.success(getTranslation("application.done"));
              show();
            })
        .fields(reason)
        .open();
  }
}
