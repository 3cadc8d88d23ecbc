package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Assessment;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Outcome;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;

/** The clerk's proposed decision; it shows only what the chosen outcome needs. */
final class DecisionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
  private final TextArea conditions = new TextArea();
  private final TextField clauses = new TextField();
  private final Select<DeclineGround> ground = new Select<>();
  private final TextArea declineText = new TextArea();
  private final TextArea differences = new TextArea();
  private final ChecklistFields checks;
  private final TextArea opinion = new TextArea();
  private final KeptForm kept;
  private final Div error = new Div();
  private final Button submit = new Button();

  DecisionForm(
      Pieces pieces, CaseView view, KeptForm kept, SerializableConsumer<Assessment> action) {
    this.kept = kept;
    Decision proposed = view.decision();
    String written = view.opinion();
    checks = new ChecklistFields(pieces, view.checklist(), view.checks());
    setId("decision");
    outcome.setLabel(getTranslation("recognition.column.outcome"));
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(pieces::word);
    // None is chosen beforehand: what is recommended is the clerk's own word.
    outcome.setRequiredIndicatorVisible(true);
    outcome.addValueChangeListener(event -> fit());
    text(conditions, "recognition.conditions");
    clauses.setLabel(getTranslation("recognition.clauses"));
    clauses.setHelperText(getTranslation("recognition.form.clauses-help"));
    clauses.setMaxLength(500);
    clauses.setWidthFull();
    ground.setLabel(getTranslation("recognition.decline-ground"));
    ground.setItems(DeclineGround.values());
    ground.setItemLabelGenerator(one -> one == null ? "" : pieces.word(one));
    ground.setWidthFull();
    text(declineText, "recognition.decline-text");
    text(differences, "recognition.differences");
    differences.setRequiredIndicatorVisible(false);
    differences.setHelperText(getTranslation("recognition.differences.help"));
    text(opinion, "recognition.opinion");
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    submit.setText(getTranslation("recognition.step.propose"));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> send(action));
    if (proposed != null) {
      fill(proposed);
    }
    opinion.setValue(written == null ? "" : written);
    fit();
    Div buttons = new Div(submit);
    buttons.addClassName("bl-btns");
    Div fields =
        new Div(
            kept,
            checks,
            outcome,
            conditions,
            clauses,
            ground,
            declineText,
            differences,
            opinion,
            error,
            buttons);
    fields.addClassName("bl-stack");
    add(new Section(getTranslation("recognition.decision.form"), fields));
    checks.keep(kept);
    kept.field("outcome", outcome, Outcome::name, Outcome::valueOf)
        .field("conditions", conditions)
        .field("clauses", clauses)
        .field("ground", ground, DeclineGround::name, DeclineGround::valueOf)
        .field("decline-text", declineText)
        .field("differences", differences)
        .field("opinion", opinion)
        .open();
  }

  private void text(TextArea field, String key) {
    field.setLabel(getTranslation(key));
    field.setMaxLength(2000);
    field.setWidthFull();
    field.setRequiredIndicatorVisible(true);
  }

  private void fill(Decision decision) {
    outcome.setValue(decision.outcome());
    conditions.setValue(decision.conditions() == null ? "" : decision.conditions());
    clauses.setValue(decision.clauses() == null ? "" : decision.clauses());
    if (decision.ground() != null) {
      ground.setValue(decision.ground());
    }
    declineText.setValue(decision.declineText() == null ? "" : decision.declineText());
    differences.setValue(decision.differences() == null ? "" : decision.differences());
  }

  private void fit() {
    Outcome chosen = outcome.getValue();
    conditions.setVisible(chosen == Outcome.CONDITIONAL);
    clauses.setVisible(chosen == Outcome.PARTIAL);
    ground.setVisible(chosen == Outcome.DECLINED);
    declineText.setVisible(chosen == Outcome.DECLINED);
    differences.setVisible(chosen != Outcome.DECLINED);
  }

  private void send(SerializableConsumer<Assessment> action) {
    error.setVisible(false);
    try {
      Outcome chosen = outcome.getValue();
      if (chosen == null) {
        throw new RuleViolation("outcome-required");
      }
      action.accept(
          new Assessment(
              new Decision(
                  chosen,
                  conditions.getValue(),
                  clauses.getValue(),
                  ground.getValue(),
                  declineText.getValue(),
                  differences.getValue()),
              opinion.getValue(),
              checks.answers()));
      kept.done();
    } catch (RuntimeException failure) {
      error.setText(Refusals.sentence(this, failure).orElseThrow(() -> failure));
      error.setVisible(true);
    } finally {
      submit.setEnabled(true);
    }
  }
}
