package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.catalogue.ui.SuspensionWords;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.CasePages;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.OpenedCase;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestLife;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.Afterwards;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.FourAnswers;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StageBar;
import org.biaolian.uikit.StatusBadge;

/** One case: the four answers, the request it belongs to, and the decision. */
@Route(RecognitionRoutes.CASES + "/:id")
@Requires(Action.READ_SHARED)
class CasePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CasePages pages;
  private final transient RecognitionCases cases;
  private final transient Pieces pieces;
  private final transient DecisionFacts decisions;
  private final transient ExpertParts experts;
  private final transient CaseSteps steps;
  private final transient EvidenceParts evidence;
  private final transient OwnTexts texts;
  private final transient HandoverParts handovers;
  private final transient PaperParts papers;
  private final transient CountersignParts countersigns;
  private final transient SigningParts signing;
  private final transient ReminderPart reminders;
  private final transient DisputeParts disputes;
  private final transient RoundParts rounds;
  private final transient LookPart changed;
  private final transient LifeLink life;
  private transient List<RequestLife.Event> since = List.of();
  private String title = "";
  private UUID id = new UUID(0, 0);

  CasePage(
      CasePages pages,
      RecognitionCases cases,
      Pieces pieces,
      DecisionFacts decisions,
      ExpertParts experts,
      CaseSteps steps,
      OwnTexts texts,
      HandoverParts handovers,
      PaperParts papers,
      CountersignParts countersigns,
      SigningParts signing,
      EvidenceParts evidence,
      ReminderPart reminders,
      DisputeParts disputes,
      RoundParts rounds,
      LookPart changed,
      LifeLink life) {
    this.pages = pages;
    this.changed = changed;
    this.life = life;
    this.evidence = evidence;
    this.reminders = reminders;
    this.disputes = disputes;
    this.rounds = rounds;
    this.countersigns = countersigns;
    this.signing = signing;
    this.texts = texts;
    this.handovers = handovers;
    this.papers = papers;
    this.experts = experts;
    this.steps = steps;
    this.cases = cases;
    this.pieces = pieces;
    this.decisions = decisions;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<OpenedCase> found = Ids.read(event, "id").flatMap(pages::open);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "case");
      return;
    }
    OpenedCase opened = found.get();
    since = opened.since();
    show(opened);
    Afterwards.run(this, () -> pages.keepLook(opened));
  }

  private void reload() {
    pages.again(id).ifPresent(this::show);
  }

  private void show(OpenedCase opened) {
    CaseView view = opened.view();
    CaseSummary summary = view.summary();
    id = summary.id();
    title =
        getTranslation(
            "recognition.case.title",
            summary.requestNumber() == null ? "" : summary.requestNumber(),
            pieces.chips().name(summary.target()));
    removeAll();
    PageTitle head =
        new PageTitle(pieces.title(summary.standard()))
            .serif()
            .sub(title + " · " + summary.standard().number());
    if (summary.round() > 1) {
      head.tags(
          new StatusBadge(
              getTranslation("recognition.dispute.round-number", summary.round()),
              StatusBadge.Tone.INFO));
    }
    if (summary.standard().demonstration()) {
      head.tags(new DemoTag());
    }
    add(head, answers(opened));
    SuspensionWords.banner(this, summary.standard().suspended()).ifPresent(this::add);
    if (view.backReason() != null) {
      add(alert("recognition.case.sent-back", view.backReason()));
    }
    if (view.endReason() != null) {
      add(alert("recognition.case.terminated-because", view.endReason()));
    }
    if (view.endGround() != null) {
      add(alert("recognition.case.terminated-because", pieces.word(view.endGround())));
    }
    Div columns = new Div(main(opened), facts(opened));
    columns.addClassNames("bl-cols", "wide-side");
    add(columns);
  }

  private Div alert(String key, String reason) {
    Div alert = new Div(getTranslation(key, reason));
    alert.addClassName("bl-alert");
    return alert;
  }

  private FourAnswers answers(OpenedCase opened) {
    CaseView view = opened.view();
    CaseSummary summary = view.summary();
    Answer where =
        Answer.of(
            new StageBar(
                getTranslation("recognition.case.stages"), Stages.of(summary.state(), pieces)));
    Answer who =
        summary.state().live()
            ? Answer.of(pieces.chip(holds(summary)), new Span(holder(view)))
            : Answer.of(new Span(getTranslation("recognition.held-by-nobody")));
    Answer howLong = pieces.howLong(view.deadline(), view.workingDays());
    return new FourAnswers(
        where,
        who,
        howLong,
        steps.answer(view, SigningParts.onPaper(opened), signing.next(opened), this::reload));
  }

  private static BureauCode holds(CaseSummary summary) {
    return summary.state() == CaseState.INFO_REQUESTED ? summary.applicant() : summary.target();
  }

  private String holder(CaseView view) {
    return switch (view.summary().state()) {
      case ASSIGNED -> getTranslation("recognition.holder.clerk");
      case INFO_REQUESTED -> getTranslation("recognition.holder.applicant");
      case ASSESSING ->
          view.clerk() == null ? getTranslation("recognition.holder.clerk") : view.clerk();
      case IN_REVIEW -> getTranslation("recognition.holder.reviewer");
      case TO_SIGN -> getTranslation("recognition.holder.approver");
      case SIGNED, TERMINATED -> "";
    };
  }

  /** Why no decision is to be read, for whoever the target has not told one yet. */
  private static String undecided(CaseState state) {
    return switch (state) {
      case IN_REVIEW, TO_SIGN -> "recognition.decision.hidden";
      case TERMINATED -> "recognition.decision.never";
      default -> "recognition.decision.none";
    };
  }

  private Div main(OpenedCase opened) {
    CaseView view = opened.view();
    Div stack = new Div();
    stack.addClassName("bl-stack");
    if (view.steps().contains(Step.PROPOSE)) {
      decisions.standIn(view).ifPresent(stack::add);
      stack.add(form(view));
    } else if (view.decision() != null) {
      stack.add(decisions.section(view));
    } else {
      stack.add(
          new Section(
              getTranslation("recognition.decision"),
              new Span(getTranslation(undecided(view.summary().state())))));
    }
    if (view.information() != null) {
      stack.add(information(view.information()));
    }
    if (view.decision() != null || view.information() != null) {
      papers.section(id, opened.papers()).ifPresent(stack::add);
    }
    CaseSummary summary = view.summary();
    rounds.section(id, opened.rounds(), this::reload).ifPresent(stack::add);
    disputes
        .section(id, opened.disputes(), opened.chance(), summary.target())
        .ifPresent(stack::add);
    signing.section(opened, this::reload).ifPresent(stack::add);
    countersigns.section(view, opened.departments(), this::reload).ifPresent(stack::add);
    experts.section(view, opened.experts(), this::reload).ifPresent(stack::add);
    stack.add(request(view));
    evidence.list(summary.requestId(), opened.evidence()).ifPresent(stack::add);
    return stack;
  }

  private Component form(CaseView view) {
    return decisions.form(
        view,
        made -> {
          cases.propose(id, made);
          Notices.success(getTranslation("recognition.done.propose"));
          reload();
        });
  }

  private Section information(CaseView.Information asked) {
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("recognition.question"), asked.question());
    facts.putNumber(getTranslation("recognition.asked-on"), pieces.day(asked.askedAt()));
    facts.put(
        getTranslation("recognition.answer"),
        asked.answer() == null ? getTranslation("recognition.answer.none") : asked.answer());
    facts.putNumber(getTranslation("recognition.answered-on"), pieces.day(asked.answeredAt()));
    return new Section(getTranslation("recognition.information"), facts);
  }

  private Section request(CaseView view) {
    Facts facts = new Facts().oneColumn();
    facts.put(
        getTranslation("recognition.column.standard"),
        new Anchor(
            "/" + CatalogueNavigation.route(view.summary().standard().number()),
            view.summary().standard().number()));
    facts.put(getTranslation("recognition.effect"), pieces.word(view.effect()));
    facts.put(getTranslation("recognition.area"), view.area());
    facts.put(getTranslation("recognition.reasons"), view.reasons());
    if (!view.comparison().isEmpty()) {
      facts.put(getTranslation("recognition.comparison"), pieces.lines(view.comparison()));
    }
    return new Section(getTranslation("recognition.case.request"), facts, texts.part(view));
  }

  private Div facts(OpenedCase opened) {
    CaseView view = opened.view();
    CaseSummary summary = view.summary();
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("recognition.column.applicant"), pieces.chip(summary.applicant()));
    facts.put(getTranslation("recognition.column.target"), pieces.chip(summary.target()));
    facts.put(getTranslation("recognition.agreement"), view.agreement().title());
    facts.putNumber(getTranslation("recognition.assigned-on"), pieces.day(summary.assignedAt()));
    facts.putNumber(
        getTranslation("recognition.assessing-since"), pieces.day(view.assessingSince()));
    facts.putNumber(getTranslation("recognition.signed-on"), pieces.day(summary.signedAt()));
    if (view.extensionReason() != null) {
      facts.put(getTranslation("recognition.extension-reason"), view.extensionReason());
    }
    facts.put(getTranslation("recognition.clerk"), view.clerk());
    facts.put(getTranslation("recognition.reviewer"), view.reviewer());
    facts.put(getTranslation("recognition.signer"), view.signer());
    Section section = new Section(getTranslation("recognition.case.facts"), facts);
    handovers.button(view, this::reload).ifPresent(section::add);
    section.add(life.to(summary.requestId()));
    Div side = new Div();
    side.addClassName("bl-stack");
    changed.section(since).ifPresent(side::add);
    side.add(section);
    reminders.section(opened.reminders()).ifPresent(side::add);
    return side;
  }
}
