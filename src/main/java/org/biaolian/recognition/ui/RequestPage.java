package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
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
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.RequestView;
import org.biaolian.recognition.RequestView.Step;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.FourAnswers;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StageBar;
import org.biaolian.uikit.StatusBadge;

/** One request: where it is, who holds it, what can be done, and the cases of its targets. */
@Route(RecognitionRoutes.REQUESTS + "/:id")
@Requires(Action.READ_SHARED)
class RequestPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionRequests requests;
  private final transient RequestFacts facts;
  private final transient Pieces pieces;
  private final transient EvidenceParts evidence;
  private String title = "";
  private UUID id = new UUID(0, 0);

  RequestPage(
      RecognitionRequests requests, RequestFacts facts, Pieces pieces, EvidenceParts evidence) {
    this.facts = facts;
    this.requests = requests;
    this.pieces = pieces;
    this.evidence = evidence;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<RequestView> found = Ids.read(event, "id").flatMap(requests::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "request");
      return;
    }
    show(found.get());
  }

  private void reload() {
    requests.find(id).ifPresent(this::show);
  }

  private void show(RequestView request) {
    id = request.id();
    RequestSummary summary = request.summary();
    String number = summary.number();
    title = number == null ? getTranslation("recognition.request.title") : number;
    removeAll();
    PageTitle head =
        new PageTitle(pieces.title(summary.standard()))
            .serif()
            .sub(title + " · " + summary.standard().number());
    if (summary.standard().demonstration()) {
      head.tags(new DemoTag());
    }
    add(head, answers(request));
    if (request.returnReason() != null) {
      add(alert(request));
    }
    Div main = new Div(cases(request), evidence.section(request, this::reload));
    main.addClassName("bl-stack");
    Div columns = new Div(main, facts.of(request));
    columns.addClassNames("bl-cols", "wide-side");
    add(columns);
  }

  private Div alert(RequestView request) {
    String reason = String.valueOf(request.returnReason());
    Div alert =
        new Div(
            switch (request.summary().state()) {
              case WITHDRAWN -> getTranslation("recognition.request.withdrawn-because", reason);
              case LAPSED ->
                  getTranslation(
                      "recognition.request.lapsed-because",
                      String.valueOf(request.summary().dueOn()),
                      reason);
              default -> getTranslation("recognition.request.mend", reason);
            });
    alert.addClassName("bl-alert");
    return alert;
  }

  private FourAnswers answers(RequestView request) {
    RequestSummary summary = request.summary();
    StageBar bar =
        new StageBar(
            getTranslation("recognition.request.stages"), Stages.of(summary.state(), pieces));
    Answer where = Answer.of(bar);
    if (summary.state() == RequestState.RETURNED || !summary.state().live()) {
      where.note(pieces.word(summary.state()));
    }
    Answer howLong =
        pieces.howLong(summary.state().live() ? request.deadline() : null, request.workingDays());
    return new FourAnswers(where, holder(request), howLong, actions(request));
  }

  private Answer holder(RequestView request) {
    RequestSummary summary = request.summary();
    return switch (summary.state()) {
      case DRAFT, ENDORSED, RETURNED ->
          Answer.of(pieces.chip(summary.applicant()), new Span(request.draftedBy()));
      case SUBMITTED, ADMISSIBILITY -> {
        Answer answer =
            Answer.of(pieces.chips().of(OrganizationCode.secretariatOf(summary.circle())));
        yield request.ruledBy() == null ? answer : answer.note(request.ruledBy());
      }
      case OPEN ->
          Answer.of(
              new Span(
                  getTranslation(
                      "recognition.request.held-by-targets",
                      request.cases().stream().filter(one -> one.state().live()).count())));
      case LAPSED, CLOSED, WITHDRAWN ->
          Answer.of(new Span(getTranslation("recognition.held-by-nobody")));
    };
  }

  private Answer actions(RequestView request) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    boolean primary = true;
    for (Step step : request.steps()) {
      Button button = button(step, request);
      if (primary && step != Step.WITHDRAW && step != Step.SEND_BACK) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        primary = false;
      }
      buttons.add(button);
    }
    return request.steps().isEmpty()
        ? Answer.of(new Span(getTranslation("recognition.nothing-to-do")))
        : Answer.of(buttons);
  }

  private Button button(Step step, RequestView request) {
    return switch (step) {
      case CHANGE ->
          new Button(
              getTranslation("recognition.step.change"),
              click -> UI.getCurrentOrThrow().navigate(RecognitionRoutes.request(id) + "/edit"));
      case ENDORSE -> binding("endorse", request, () -> requests.endorse(id, request.version()));
      case SUBMIT -> binding("submit", request, () -> requests.submit(id));
      case TAKE_UP -> binding("take-up", request, () -> requests.takeUp(id));
      case OPEN -> binding("open", request, () -> requests.open(id, request.version()));
      case SEND_BACK ->
          reasoned("send-back", request, text -> requests.sendBack(id, request.version(), text));
      case RETURN ->
          reasoned("return", request, text -> requests.giveBack(id, request.version(), text));
      case WITHDRAW -> reasoned("withdraw", request, text -> requests.withdraw(id, text));
    };
  }

  private Button binding(String step, RequestView request, SerializableRunnable action) {
    String verb = getTranslation("recognition.step." + step);
    return new Button(
        verb,
        click -> {
          new BindingDialog(
                  getTranslation("recognition.ask." + step),
                  verb,
                  consequences(step, request),
                  () -> {
                    action.run();
                    done(step);
                  })
              .open();
        });
  }

  private Button reasoned(String step, RequestView request, SerializableConsumer<String> action) {
    String verb = getTranslation("recognition.step." + step);
    return new Button(
        verb,
        click -> {
          TextArea reason = new TextArea(getTranslation("recognition.reason"));
          reason.setRequiredIndicatorVisible(true);
          reason.setMaxLength(1000);
          reason.setWidthFull();
          new BindingDialog(
                  getTranslation("recognition.ask." + step),
                  verb,
                  consequences(step, request),
                  () -> {
                    action.accept(reason.getValue());
                    done(step);
                  })
              .fields(reason)
              .open();
        });
  }

  private void done(String step) {
    Notices.success(getTranslation("recognition.done." + step));
    reload();
  }

  private List<Consequence> consequences(String step, RequestView request) {
    RequestSummary summary = request.summary();
    String targets =
        String.join(
            getTranslation("uikit.list.comma"),
            summary.targets().stream().map(pieces.chips()::name).toList());
    return List.of(
        new Consequence(getTranslation("recognition.column.standard"), summary.standard().number()),
        new Consequence(getTranslation("recognition.column.targets"), targets),
        new Consequence(
            getTranslation("recognition.consequence"),
            getTranslation("recognition.consequence." + step)));
  }

  private Section cases(RequestView request) {
    Section section = new Section(getTranslation("recognition.request.cases")).flush();
    if (request.cases().isEmpty()) {
      section.add(padded(new Paragraph(getTranslation("recognition.request.no-cases"))));
    }
    for (CaseSummary one : request.cases()) {
      section.add(caseRow(one));
    }
    return section;
  }

  private Div caseRow(CaseSummary one) {
    Div row = new Div(pieces.chip(one.target()));
    row.addClassName("bl-row");
    if (one.round() > 1) {
      row.add(new Span(getTranslation("recognition.dispute.round-number", one.round())));
    }
    row.add(new StatusBadge(pieces.word(one.state()), Tones.of(one.state())));
    if (one.outcome() != null) {
      row.add(new RecognitionMark(Pieces.mark(one.outcome())));
    }
    row.add(
        one.signedAt() == null
            ? pieces.daysOrDash(one.dueOn())
            : new Span(pieces.day(one.signedAt())));
    if (one.mayOpen()) {
      row.add(
          new Anchor(
              "/" + RecognitionRoutes.recognitionCase(one.id()),
              getTranslation("recognition.case.open")));
    }
    return row;
  }

  private static Div padded(Paragraph text) {
    Div div = new Div(text);
    div.addClassName("bl-row");
    return div;
  }
}
