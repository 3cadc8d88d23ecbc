package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.CaseClocks;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Notices;
import org.jspecify.annotations.Nullable;

/** What the viewer can do with a case now: a button a step, each asks before it acts. */
@SpringComponent
class CaseSteps {

  private static final int REASON_LENGTH = 1000;
  private static final int ANSWER_LENGTH = 2000;

  private final RecognitionCases cases;
  private final CaseClocks clocks;
  private final DecisionFacts decisions;
  private final InformationQuestion questions;
  private final Pieces pieces;

  CaseSteps(
      RecognitionCases cases,
      CaseClocks clocks,
      DecisionFacts decisions,
      InformationQuestion questions,
      Pieces pieces) {
    this.questions = questions;
    this.cases = cases;
    this.clocks = clocks;
    this.decisions = decisions;
    this.pieces = pieces;
  }

  /** What of a text goes with a step. */
  private record Text(String labelKey, int length) {}

  /**
   * @param onPaper whether the signature is on a paper, so that none is given here
   * @param paper what that paper waits for, where the viewer has to know
   */
  Answer answer(
      CaseView view, boolean onPaper, Optional<Component> paper, SerializableRunnable reload) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    for (Step step : view.steps()) {
      if (step == Step.SIGN && onPaper) {
        continue;
      }
      buttons.add(
          step == Step.PROPOSE
              ? new Anchor("#decision", pieces.text("recognition.case.fill-in"))
              : button(step, view, reload));
    }
    paper.ifPresent(buttons::add);
    return buttons.getComponentCount() == 0
        ? Answer.of(new Span(pieces.text("recognition.nothing-to-do")))
        : Answer.of(buttons);
  }

  private Button button(Step step, CaseView view, SerializableRunnable reload) {
    UUID id = view.summary().id();
    long seen = view.version();
    BureauCode target = view.summary().target();
    return switch (step) {
      case ACKNOWLEDGE ->
          primary(
              "acknowledge",
              () -> follows(target, "acknowledge"),
              null,
              text -> cases.acknowledge(id),
              reload);
      case AGREE ->
          primary(
              "agree",
              () -> decisions.consequences(view, "agree"),
              new Text("recognition.review-opinion", REASON_LENGTH),
              text -> cases.agree(id, seen, text),
              reload);
      case SIGN ->
          primary(
              "sign", () -> decisions.signing(view), null, text -> cases.sign(id, seen), reload);
      case ANSWER ->
          primary(
              "answer",
              () -> follows(target, "answer"),
              new Text("recognition.answer", ANSWER_LENGTH),
              text -> clocks.answer(id, seen, text),
              reload);
      case GO_ON ->
          primary(
              "go-on", () -> follows(target, "go-on"), null, text -> clocks.goOn(id, seen), reload);
      case SEND_BACK ->
          asking(
              "send-back-case",
              () -> follows(target, "send-back-case"),
              new Text("recognition.reason", REASON_LENGTH),
              text -> sendBack(view, text),
              reload);
      case ASK -> questions.button(view, follows(view.summary().applicant(), "ask"), reload);
      case EXTEND ->
          asking(
              "extend",
              () -> follows(target, "extend"),
              new Text("recognition.reason", REASON_LENGTH),
              text -> clocks.extend(id, seen, text),
              reload);
      case PROPOSE -> throw new IllegalStateException("has a form of its own");
    };
  }

  private void sendBack(CaseView view, String reason) {
    if (view.summary().state() == CaseState.TO_SIGN) {
      cases.sendBackFromSignature(view.summary().id(), view.version(), reason);
    } else {
      cases.sendBackFromReview(view.summary().id(), view.version(), reason);
    }
  }

  private List<Consequence> follows(BureauCode whom, String step) {
    return List.of(
        new Consequence(pieces.chips().name(whom), pieces.text("recognition.consequence." + step)));
  }

  private Button primary(
      String step,
      SerializableSupplier<List<Consequence>> consequences,
      @Nullable Text text,
      SerializableConsumer<String> action,
      SerializableRunnable reload) {
    Button button = asking(step, consequences, text, action, reload);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  /** A button that asks first; with a field when a text goes with the step. */
  private Button asking(
      String step,
      SerializableSupplier<List<Consequence>> consequences,
      @Nullable Text text,
      SerializableConsumer<String> action,
      SerializableRunnable reload) {
    String verb = pieces.text("recognition.step." + step);
    return new Button(
        verb,
        click -> {
          TextArea field = new TextArea();
          BindingDialog dialog =
              new BindingDialog(
                  pieces.text("recognition.ask." + step),
                  verb,
                  consequences.get(),
                  () -> {
                    action.accept(field.getValue());
                    Notices.success(pieces.text("recognition.done." + step));
                    reload.run();
                  });
          if (text != null) {
            field.setLabel(pieces.text(text.labelKey()));
            field.setRequiredIndicatorVisible(true);
            field.setMaxLength(text.length());
            field.setWidthFull();
            dialog.fields(field);
          }
          dialog.open();
        });
  }
}
