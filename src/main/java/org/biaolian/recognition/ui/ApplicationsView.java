package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** An enterprise's own applications to its home bureau, and what became of them. */
@Route(RecognitionRoutes.APPLICATIONS)
@com.vaadin.flow.router.PageTitle("application.title")
@Menu(order = 460, title = "application.title")
@Requires(Action.APPLY)
class ApplicationsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient EnterpriseApplications applications;
  private final transient ApplicationFacts facts;
  private final transient ApplicationFiles files;
  private final transient Pieces pieces;
  private final transient FormDrafts drafts;

  ApplicationsView(
      EnterpriseApplications applications,
      ApplicationFacts facts,
      ApplicationFiles files,
      Pieces pieces,
      FormDrafts drafts) {
    this.applications = applications;
    this.facts = facts;
    this.files = files;
    this.pieces = pieces;
    this.drafts = drafts;
    addClassName("bl-page");
    show();
  }

  private void show() {
    removeAll();
    Button write = new Button(getTranslation("application.new"), click -> write());
    write.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new PageTitle(getTranslation("application.title"))
            .sub(getTranslation("application.sub"))
            .actions(write));
    List<Application> mine = applications.mine();
    if (mine.isEmpty()) {
      add(new EmptyState(getTranslation("application.none")));
    }
    mine.forEach(one -> add(section(one)));
  }

  private Section section(Application one) {
    Section section = facts.section(one, false);
    section.add(files.own(one, this::show));
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    if (one.state().next().contains(ApplicationState.HANDED_IN)) {
      Button handIn = step(one, "hand-in", () -> applications.handIn(one.id()));
      handIn.addThemeVariants(ButtonVariant.PRIMARY);
      buttons.add(handIn);
    }
    if (one.state().next().contains(ApplicationState.WITHDRAWN)) {
      buttons.add(step(one, "withdraw", () -> applications.withdraw(one.id())));
    }
    if (buttons.getComponentCount() > 0) {
      section.add(buttons);
    }
    return section;
  }

  private Button step(Application one, String step, SerializableRunnable act) {
    String key = "application." + step;
    Button button =
        new Button(
            getTranslation(key),
            click ->
                new BindingDialog(
                        getTranslation(key + ".ask"),
                        getTranslation(key),
                        List.of(
                            new Consequence(
                                one.standard().number(), getTranslation(key + ".consequence"))),
                        () -> done(act))
                    .open());
    button.setAriaLabel(getTranslation(key) + " " + one.standard().number());
    return button;
  }

  private void done(SerializableRunnable act) {
    act.run();
    Notices.success(getTranslation("application.done"));
    show();
  }

  private void write() {
    ApplicationForm form = new ApplicationForm(applications, pieces, files.fields());
    KeptForm kept = new KeptForm(drafts, RecognitionRoutes.APPLICATIONS, "");
    form.keptBy(kept);
    new BindingDialog(
            getTranslation("application.new"),
            getTranslation("application.save"),
            List.of(),
            () ->
                done(
                    () -> {
                      applications.draft(form.entry());
                      kept.done();
                    }))
        .fields(kept, form)
        .open();
    kept.open();
  }
}
