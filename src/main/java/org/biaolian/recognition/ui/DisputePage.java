package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.calendar.Deadline;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.recognition.DisputeEvidence;
import org.biaolian.recognition.DisputeLine;
import org.biaolian.recognition.DisputeView;
import org.biaolian.recognition.Disputes;
import org.biaolian.recognition.DueReminders;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.FourAnswers;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StageBar;
import org.biaolian.uikit.StatusBadge;

/** The whole file of a dispute: from the contested decision to the new one. */
@Route(RecognitionRoutes.DISPUTES + "/:id")
@Requires(Action.READ_SHARED)
class DisputePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Disputes disputes;
  private final transient DisputeEvidence evidence;
  private final transient DisputeFacts file;
  private final transient DisputeActs acts;
  private final transient DueReminders due;
  private final transient ReminderPart reminders;
  private final transient Pieces pieces;
  private String title = "";
  private UUID id = new UUID(0, 0);

  DisputePage(
      Disputes disputes,
      DisputeEvidence evidence,
      DisputeFacts file,
      DisputeActs acts,
      DueReminders due,
      ReminderPart reminders,
      Pieces pieces) {
    this.disputes = disputes;
    this.evidence = evidence;
    this.file = file;
    this.acts = acts;
    this.due = due;
    this.reminders = reminders;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<DisputeView> found = Ids.read(event, "id").flatMap(disputes::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "dispute");
      return;
    }
    show(found.get());
  }

  private void reload() {
    disputes.find(id).ifPresent(this::show);
  }

  private void show(DisputeView view) {
    DisputeLine line = view.line();
    id = line.id();
    title =
        getTranslation(
            "recognition.dispute.title",
            line.requestNumber() == null ? "" : line.requestNumber(),
            pieces.chips().name(line.applicant()),
            pieces.chips().name(line.target()));
    removeAll();
    PageTitle head =
        new PageTitle(pieces.title(line.standard()))
            .serif()
            .sub(title + " · " + line.standard().number())
            .tags(new StatusBadge(pieces.word(line.state()), Tones.of(line.state())));
    if (line.standard().demonstration()) {
      head.tags(new DemoTag());
    }
    Div main = new Div();
    main.addClassName("bl-stack");
    acts.form(view, this::reload).ifPresent(main::add);
    file.sections(view, this::download).forEach(main::add);
    Div side = new Div(facts(view), file.timeline(view));
    side.addClassName("bl-stack");
    reminders.section(due.ofDispute(id)).ifPresent(side::add);
    Div columns = new Div(main, side);
    columns.addClassNames("bl-cols", "wide-side");
    add(head, answers(view), columns);
  }

  private FourAnswers answers(DisputeView view) {
    Answer where =
        Answer.of(
            new StageBar(
                getTranslation("recognition.dispute.stages"),
                Stages.of(view.line().state(), pieces)));
    return new FourAnswers(where, who(view), howLong(view), acts.answer(view, this::reload));
  }

  private Answer who(DisputeView view) {
    DisputeLine line = view.line();
    return switch (line.state()) {
      case OPENED, STATEMENTS, EXPERT_OPINION ->
          Answer.of(new Span(getTranslation("recognition.dispute.holder.secretariat")));
      case ACCEPTED ->
          Answer.of(
              pieces.chip(line.applicant()),
              pieces.chip(line.target()),
              new Span(getTranslation("recognition.dispute.holder.both")));
      case RECOMMENDED ->
          Answer.of(
              pieces.chip(line.target()),
              new Span(getTranslation("recognition.dispute.holder.target")));
      case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN ->
          Answer.of(new Span(getTranslation("recognition.held-by-nobody")));
    };
  }

  private Answer howLong(DisputeView view) {
    Deadline step = view.deadline();
    return step == null
        ? pieces.howLong(view.whole(), view.months())
        : pieces.howLong(step, view.workingDays());
  }

  private Section facts(DisputeView view) {
    DisputeLine line = view.line();
    Facts facts = new Facts().oneColumn();
    facts.put(
        getTranslation("recognition.column.standard"),
        new Anchor(
            "/" + CatalogueNavigation.route(line.standard().number()), line.standard().number()));
    facts.put(getTranslation("recognition.column.applicant"), pieces.chip(line.applicant()));
    facts.put(getTranslation("recognition.column.target"), pieces.chip(line.target()));
    facts.putNumber(
        getTranslation("recognition.disputes.column.opened"), line.openedOn().toString());
    if (view.whole() != null) {
      facts.putNumber(getTranslation("recognition.dispute.whole"), view.whole().due().toString());
    }
    facts.put(
        getTranslation("recognition.column.case"),
        new Anchor(
            "/" + RecognitionRoutes.recognitionCase(line.caseId()),
            getTranslation("recognition.dispute.open-case")));
    return new Section(getTranslation("recognition.dispute.facts"), facts);
  }

  /** Asked anew at the moment of reading. */
  private DownloadHandler download(UUID file) {
    return Downloads.of(event -> PaperUpload.response(evidence.open(file)));
  }
}
