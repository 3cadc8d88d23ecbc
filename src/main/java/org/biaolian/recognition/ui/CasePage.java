package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
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
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.FourAnswers;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StageBar;
import org.jspecify.annotations.Nullable;

/** One case: the four answers, the request it belongs to, and the decision. */
@Route(RecognitionRoutes.CASES + "/:id")
@Requires(Action.READ_SHARED)
class CasePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionCases cases;
  private final transient Pieces pieces;
  private final transient DecisionFacts decisions;
  private final transient ExpertParts experts;
  private String title = "";
  private UUID id = new UUID(0, 0);

  CasePage(RecognitionCases cases, Pieces pieces, DecisionFacts decisions, ExpertParts experts) {
    this.experts = experts;
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
    Optional<CaseView> found = Ids.read(event, "id").flatMap(cases::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "case");
      return;
    }
    show(found.get());
  }

  private void reload() {
    cases.find(id).ifPresent(this::show);
  }

  private void show(CaseView view) {
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
    if (summary.standard().demonstration()) {
      head.tags(new DemoTag());
    }
    add(head, answers(view));
    if (view.backReason() != null) {
      add(alert("recognition.case.sent-back", view.backReason()));
    }
    if (view.endReason() != null) {
      add(alert("recognition.case.terminated-because", view.endReason()));
    }
    Div columns = new Div(main(view), facts(view));
    columns.addClassNames("bl-cols", "wide-side");
    add(columns);
  }

  private Div alert(String key, String reason) {
    Div alert = new Div(getTranslation(key, reason));
    alert.addClassName("bl-alert");
    return alert;
  }

  private FourAnswers answers(CaseView view) {
    CaseSummary summary = view.summary();
    Answer where =
        Answer.of(
            new StageBar(
                getTranslation("recognition.case.stages"), Stages.of(summary.state(), pieces)));
    Answer who =
        summary.state().live()
            ? Answer.of(pieces.chip(summary.target()), new Span(holder(view)))
            : Answer.of(new Span(getTranslation("recognition.held-by-nobody")));
    Answer howLong =
        summary.dueOn() == null
            ? Answer.of(new Span(getTranslation("recognition.no-clock")))
            : Answer.of(pieces.days(summary.dueOn()), new Span(summary.dueOn().toString()))
                .note(
                    getTranslation(
                        summary.state() == CaseState.ASSIGNED
                            ? "recognition.rule.acknowledge"
                            : "recognition.rule.assess"));
    return new FourAnswers(where, who, howLong, whatNow(view));
  }

  private String holder(CaseView view) {
    return switch (view.summary().state()) {
      case ASSIGNED -> getTranslation("recognition.holder.clerk");
      case ASSESSING, INFO_REQUESTED ->
          view.clerk() == null ? getTranslation("recognition.holder.clerk") : view.clerk();
      case IN_REVIEW -> getTranslation("recognition.holder.reviewer");
      case TO_SIGN -> getTranslation("recognition.holder.approver");
      case SIGNED, TERMINATED -> "";
    };
  }

  private Answer whatNow(CaseView view) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    for (Step step : view.steps()) {
      switch (step) {
        case ACKNOWLEDGE -> buttons.add(acknowledge(view));
        case AGREE -> buttons.add(agree(view));
        case SIGN -> buttons.add(sign(view));
        case SEND_BACK -> buttons.add(sendBack(view));
        case PROPOSE ->
            buttons.add(new Anchor("#decision", getTranslation("recognition.case.fill-in")));
      }
    }
    return view.steps().isEmpty()
        ? Answer.of(new Span(getTranslation("recognition.nothing-to-do")))
        : Answer.of(buttons);
  }

  private Button acknowledge(CaseView view) {
    return primary(
        "acknowledge",
        List.of(
            new Consequence(
                pieces.chips().name(view.summary().target()),
                getTranslation("recognition.consequence.acknowledge"))),
        null,
        text -> cases.acknowledge(id));
  }

  private Button agree(CaseView view) {
    return primary(
        "agree",
        decisions.consequences(view, "agree"),
        "recognition.review-opinion",
        text -> cases.agree(id, view.version(), text));
  }

  private Button sign(CaseView view) {
    return primary(
        "sign", decisions.consequences(view, "sign"), null, text -> cases.sign(id, view.version()));
  }

  private Button sendBack(CaseView view) {
    boolean signing = view.summary().state() == CaseState.TO_SIGN;
    Button button =
        primary(
            "send-back-case",
            List.of(
                new Consequence(
                    pieces.chips().name(view.summary().target()),
                    getTranslation("recognition.consequence.send-back-case"))),
            "recognition.reason",
            text -> {
              if (signing) {
                cases.sendBackFromSignature(id, text);
              } else {
                cases.sendBackFromReview(id, text);
              }
            });
    button.removeThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  /** A button that asks first; with a field when a text goes with the step. */
  private Button primary(
      String step,
      List<Consequence> consequences,
      @Nullable String fieldKey,
      SerializableConsumer<String> action) {
    String verb = getTranslation("recognition.step." + step);
    Button button =
        new Button(
            verb,
            click -> {
              TextArea field = new TextArea();
              BindingDialog dialog =
                  new BindingDialog(
                      getTranslation("recognition.ask." + step),
                      verb,
                      consequences,
                      () -> {
                        action.accept(field.getValue());
                        Notices.success(getTranslation("recognition.done." + step));
                        reload();
                      });
              if (fieldKey != null) {
                field.setLabel(getTranslation(fieldKey));
                field.setRequiredIndicatorVisible(true);
                field.setMaxLength(1000);
                field.setWidthFull();
                dialog.fields(field);
              }
              dialog.open();
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private Div main(CaseView view) {
    Div stack = new Div();
    stack.addClassName("bl-stack");
    if (view.steps().contains(Step.PROPOSE)) {
      stack.add(form(view));
    } else if (view.decision() != null) {
      stack.add(decisions.section(view));
    } else {
      stack.add(
          new Section(
              getTranslation("recognition.decision"),
              new Span(getTranslation("recognition.decision.none"))));
    }
    experts.section(view, this::reload).ifPresent(stack::add);
    stack.add(request(view));
    return stack;
  }

  private Component form(CaseView view) {
    return decisions.form(
        view,
        (Decision decision, String opinion) -> {
          cases.propose(id, decision, opinion);
          Notices.success(getTranslation("recognition.done.propose"));
          reload();
        });
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
    return new Section(getTranslation("recognition.case.request"), facts);
  }

  private Section facts(CaseView view) {
    CaseSummary summary = view.summary();
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("recognition.column.applicant"), pieces.chip(summary.applicant()));
    facts.put(getTranslation("recognition.column.target"), pieces.chip(summary.target()));
    facts.put(getTranslation("recognition.agreement"), view.agreement().title());
    facts.putNumber(getTranslation("recognition.assigned-on"), pieces.day(summary.assignedAt()));
    facts.putNumber(
        getTranslation("recognition.assessing-since"), pieces.day(view.assessingSince()));
    facts.putNumber(getTranslation("recognition.signed-on"), pieces.day(summary.signedAt()));
    facts.put(getTranslation("recognition.clerk"), view.clerk());
    facts.put(getTranslation("recognition.reviewer"), view.reviewer());
    facts.put(getTranslation("recognition.signer"), view.signer());
    return new Section(getTranslation("recognition.case.facts"), facts);
  }
}
