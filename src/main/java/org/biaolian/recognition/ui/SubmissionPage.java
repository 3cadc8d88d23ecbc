package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.SubmissionView;
import org.biaolian.recognition.Submissions;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** One submission of many: what is asked for, the dry check, and where its requests are. */
@Route(RecognitionRoutes.SUBMISSIONS + "/:id")
@com.vaadin.flow.router.PageTitle("submission.page")
@Requires(Action.DRAFT_REQUEST)
class SubmissionPage extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Submissions submissions;
  private final transient RequestForms forms;
  private final transient Pieces pieces;
  private UUID id = new UUID(0, 0);

  SubmissionPage(Submissions submissions, RequestForms forms, Pieces pieces) {
    this.submissions = submissions;
    this.forms = forms;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<SubmissionView> found = Ids.read(event, "id").flatMap(submissions::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "submission");
      return;
    }
    id = found.get().id();
    show(found.get());
  }

  private void reload() {
    submissions.find(id).ifPresent(this::show);
  }

  private void show(SubmissionView view) {
    removeAll();
    add(
        new PageTitle(getTranslation("submission.page"))
            .sub(view.draftedBy() + " · " + pieces.day(view.draftedAt())));
    UUID job = view.jobId();
    if (job == null) {
      add(summary(view), form(view), lines(view));
    } else {
      add(states(view, job), lines(view));
    }
  }

  private Section summary(SubmissionView view) {
    Span said = new Span(said(view));
    said.getElement().setAttribute("role", "status");
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    if (view.faults() > 0) {
      buttons.add(new Button(getTranslation("submission.leave-out"), click -> leaveOut()));
    } else if (view.common() != null && view.asked() > 0) {
      Button create = new Button(getTranslation("submission.create"), click -> ask(view));
      create.addThemeVariants(ButtonVariant.PRIMARY);
      buttons.add(create);
    }
    Div stack = new Div(said, buttons);
    stack.addClassName("bl-stack");
    return new Section(getTranslation("submission.check"), stack);
  }

  private String said(SubmissionView view) {
    if (view.common() == null) {
      return getTranslation("submission.said.unfilled", view.asked());
    }
    return view.faults() > 0
        ? getTranslation("submission.said.faults", view.asked(), view.cases(), view.faults())
        : getTranslation("submission.said.sound", view.asked(), view.cases());
  }

  private RequestForm form(SubmissionView view) {
    return forms.common(
        RecognitionRoutes.submission(id),
        view.common() == null ? "" : String.valueOf(view.version()),
        view.common(),
        common -> {
          submissions.fill(id, view.version(), common);
          Notices.success(getTranslation("submission.saved"));
          reload();
        });
  }

  private void leaveOut() {
    submissions.leaveOutRefused(id);
    reload();
  }

  private void ask(SubmissionView view) {
    new BindingDialog(
            getTranslation("submission.create.ask"),
            getTranslation("submission.create"),
            List.of(
                new Consequence(
                    getTranslation("submission.consequence.what", view.asked(), view.cases()),
                    getTranslation("submission.consequence"))),
            () -> {
              UUID job = submissions.create(id, view.seen());
              UI.getCurrentOrThrow().navigate(RecognitionRoutes.job(job));
            })
        .open();
  }

  private Section states(SubmissionView view, UUID job) {
    Div counts = new Div();
    counts.addClassName("bl-btns");
    view.states()
        .forEach(
            (state, count) ->
                counts.add(
                    new Anchor(
                        "/" + RecognitionRoutes.requestsOf(id, RequestsView.tab(state)),
                        pieces.word(state) + " " + count)));
    Div stack =
        new Div(counts, new Anchor("/" + RecognitionRoutes.job(job), getTranslation("job.result")));
    stack.addClassName("bl-stack");
    return new Section(getTranslation("submission.states"), stack);
  }

  private Section lines(SubmissionView view) {
    SubmissionLines lines = new SubmissionLines(pieces, forms, view, this::leaveOut);
    return new Section(getTranslation("submission.lines", view.lines().size()), lines).flush();
  }

  private void leaveOut(SubmissionView.Line line, boolean out) {
    submissions.leaveOut(id, line.id(), out);
    reload();
  }
}
