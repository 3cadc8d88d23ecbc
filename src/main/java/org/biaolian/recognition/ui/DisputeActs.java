package org.biaolian.recognition.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.People.Expert;
import org.biaolian.document.FilePurpose;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.DisputeEvidence;
import org.biaolian.recognition.DisputeRulings;
import org.biaolian.recognition.DisputeView;
import org.biaolian.recognition.DisputeView.Step;
import org.biaolian.recognition.Disputes;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.Recommendation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;

/** What the viewer can do in a dispute now; each step asks before it acts. */
@SpringComponent
class DisputeActs {

  private static final String FORM = "statement";
  private static final int REASON_LENGTH = 1000;
  private static final int TEXT_LENGTH = 4000;

  private final Disputes disputes;
  private final DisputeRulings rulings;
  private final DisputeEvidence evidence;
  private final FormDrafts drafts;
  private final Pieces pieces;

  DisputeActs(
      Disputes disputes,
      DisputeRulings rulings,
      DisputeEvidence evidence,
      FormDrafts drafts,
      Pieces pieces) {
    this.disputes = disputes;
    this.rulings = rulings;
    this.evidence = evidence;
    this.drafts = drafts;
    this.pieces = pieces;
  }

  Answer answer(DisputeView view, SerializableRunnable reload) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    view.steps().stream()
        .sorted()
        .filter(step -> step != Step.STATE && step != Step.ATTACH)
        .forEach(step -> buttons.add(button(step, view, reload)));
    if (view.steps().contains(Step.STATE)) {
      buttons.add(new Anchor("#" + FORM, pieces.text("recognition.dispute.statement.write")));
    }
    return buttons.getElement().getChildCount() == 0
        ? Answer.of(new Span(pieces.text("recognition.nothing-to-do")))
        : Answer.of(buttons);
  }

  /** Where a side writes its statement and hands in evidence; nothing for others. */
  Optional<Section> form(DisputeView view, SerializableRunnable reload) {
    if (!view.steps().contains(Step.ATTACH)) {
      return Optional.empty();
    }
    UUID id = view.line().id();
    boolean states = view.steps().contains(Step.STATE);
    Section section =
        new Section(
            pieces.text(states ? "recognition.dispute.statement" : "recognition.dispute.files"));
    section.setId(FORM);
    section.add(
        new PaperUpload(
            FilePurpose.EVIDENCE,
            "evidence.hint",
            pieces.text("recognition.dispute.step.attach"),
            (name, content) -> evidence.attach(id, name, content),
            reload));
    if (states) {
      section.add(statement(view, reload));
    }
    return Optional.of(section);
  }

  private Div statement(DisputeView view, SerializableRunnable reload) {
    UUID id = view.line().id();
    TextArea text = area("recognition.dispute.statement", TEXT_LENGTH);
    text.setMinHeight("140px");
    KeptForm kept =
        new KeptForm(drafts, RecognitionRoutes.dispute(id), "").field("statement", text);
    Button give =
        new Button(
            pieces.text("recognition.dispute.step.state"),
            click ->
                dialog(
                        Step.STATE,
                        view,
                        () -> {
                          disputes.state(id, text.getValue());
                          kept.done();
                        },
                        reload)
                    .open());
    give.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(give);
    buttons.addClassName("bl-btns");
    Div form = new Div(kept, text, buttons);
    form.addClassName("bl-stack");
    kept.open();
    return form;
  }

  private Button button(Step step, DisputeView view, SerializableRunnable reload) {
    UUID id = view.line().id();
    long seen = view.version();
    Button button =
        new Button(
            pieces.text("recognition.dispute.step." + key(step)),
            click -> {
              switch (step) {
                case ACCEPT -> dialog(step, view, () -> rulings.accept(id, seen), reload).open();
                case REJECT ->
                    withReason(step, view, reason -> rulings.reject(id, seen, reason), reload);
                case ASK_EXPERT -> askExpert(view, reload);
                case RECOMMEND -> recommend(view, reload);
                case DECIDE_ANEW ->
                    withReason(step, view, reason -> disputes.decideAnew(id, seen, reason), reload);
                case LET_STAND ->
                    withReason(step, view, reason -> disputes.letStand(id, seen, reason), reload);
                case WITHDRAW ->
                    withReason(step, view, reason -> disputes.withdraw(id, seen, reason), reload);
                case STATE, ATTACH -> throw new IllegalStateException("has a form of its own");
              }
            });
    if (step == Step.ACCEPT || step == Step.RECOMMEND || step == Step.DECIDE_ANEW) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }

  private interface WithText extends Serializable {
    void act(String text);
  }

  private void withReason(
      Step step, DisputeView view, WithText action, SerializableRunnable reload) {
    TextArea reason = area("recognition.dispute.reason", REASON_LENGTH);
    dialog(step, view, () -> action.act(reason.getValue()), reload).fields(reason).open();
  }

  private void askExpert(DisputeView view, SerializableRunnable reload) {
    UUID id = view.line().id();
    Select<Expert> expert = new Select<>();
    expert.setLabel(pieces.text("recognition.dispute.expert"));
    expert.setItems(rulings.candidates(id));
    expert.setItemLabelGenerator(this::label);
    expert.setHelperText(pieces.text("recognition.dispute.expert.help"));
    expert.setWidthFull();
    dialog(Step.ASK_EXPERT, view, () -> rulings.ask(id, chosen(expert).id()), reload)
        .fields(expert)
        .open();
  }

  private String label(Expert expert) {
    return expert.name()
        + " · "
        + expert.bureaus().stream()
            .map(pieces.chips()::name)
            .sorted()
            .collect(Collectors.joining(pieces.text("uikit.list.comma")));
  }

  private void recommend(DisputeView view, SerializableRunnable reload) {
    UUID id = view.line().id();
    Select<Recommendation> advice = new Select<>();
    advice.setLabel(pieces.text("recognition.dispute.advice"));
    advice.setItems(Recommendation.values());
    advice.setItemLabelGenerator(one -> one == null ? "" : pieces.word(one));
    advice.setWidthFull();
    TextArea reasons = area("recognition.dispute.reason", TEXT_LENGTH);
    KeptForm kept =
        new KeptForm(drafts, RecognitionRoutes.dispute(id) + "/advice", "")
            .field("reasons", reasons);
    BindingDialog dialog =
        dialog(
                Step.RECOMMEND,
                view,
                () -> {
                  rulings.recommend(id, view.version(), chosen(advice), reasons.getValue());
                  kept.done();
                },
                reload)
            .fields(kept, advice, reasons);
    kept.open();
    dialog.open();
  }

  private static <T> T chosen(AbstractField<?, T> field) {
    T value = field.getValue();
    if (value == null) {
      throw new RuleViolation("dispute-not-chosen");
    }
    return value;
  }

  private TextArea area(String key, int length) {
    TextArea area = new TextArea(pieces.text(key));
    area.setRequiredIndicatorVisible(true);
    area.setMaxLength(length);
    area.setWidthFull();
    return area;
  }

  private BindingDialog dialog(
      Step step, DisputeView view, SerializableRunnable action, SerializableRunnable reload) {
    return new BindingDialog(
        pieces.text("recognition.dispute.ask." + key(step)),
        pieces.text("recognition.dispute.step." + key(step)),
        List.of(
            new Consequence(
                whom(step, view), pieces.text("recognition.dispute.consequence." + key(step)))),
        () -> {
          action.run();
          Notices.success(pieces.text("recognition.dispute.done"));
          reload.run();
        });
  }

  private String whom(Step step, DisputeView view) {
    return switch (step) {
      case RECOMMEND, DECIDE_ANEW, LET_STAND -> pieces.chips().name(view.line().target());
      case REJECT, WITHDRAW -> pieces.chips().name(view.line().applicant());
      case ACCEPT, STATE, ATTACH, ASK_EXPERT -> view.line().standard().number();
    };
  }

  private static String key(Step step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
