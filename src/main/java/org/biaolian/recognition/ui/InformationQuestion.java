package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.CaseClocks;
import org.biaolian.recognition.CaseView;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;

/** The button with which the clerk asks the applicant for information, and by when. */
@SpringComponent
class InformationQuestion {

  private static final int LENGTH = 1000;

  private final CaseClocks clocks;
  private final Pieces pieces;

  InformationQuestion(CaseClocks clocks, Pieces pieces) {
    this.clocks = clocks;
    this.pieces = pieces;
  }

  Button button(CaseView view, List<Consequence> consequences, SerializableRunnable reload) {
    return new Button(
        pieces.text("recognition.step.ask"), click -> open(view, consequences, reload));
  }

  private void open(CaseView view, List<Consequence> consequences, SerializableRunnable reload) {
    UUID id = view.summary().id();
    TextArea question = new TextArea(pieces.text("recognition.question"));
    question.setRequiredIndicatorVisible(true);
    question.setMaxLength(LENGTH);
    question.setWidthFull();
    IntegerField days = new IntegerField(pieces.text("recognition.answer-days"));
    int least = clocks.answerDays(id);
    days.setValue(least);
    days.setMin(least);
    days.setStepButtonsVisible(true);
    days.setHelperText(pieces.text("recognition.answer-days.help", least));
    new BindingDialog(
            pieces.text("recognition.ask.ask"),
            pieces.text("recognition.step.ask"),
            consequences,
            () -> {
              clocks.ask(
                  id, view.version(), question.getValue(), days.getOptionalValue().orElse(0));
              Notices.success(pieces.text("recognition.done.ask"));
              reload.run();
            })
        .fields(question, days)
        .open();
  }
}
