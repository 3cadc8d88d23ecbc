package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.RequestView;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** The form of what is asked for; it keeps what is typed, and says why it was refused. */
final class RequestForm extends Div {

  private static final long serialVersionUID = 1L;

  private final @Nullable AskingFields fields;
  private final KeptForm kept;
  private final Div error = new Div();
  private final Button save = new Button();

  /**
   * A form over these fields.
   *
   * @param fields none when there is no agreement to ask under
   * @param verb on the button
   */
  RequestForm(
      @Nullable AskingFields fields,
      KeptForm kept,
      String verb,
      SerializableConsumer<AskingFields> action) {
    this.fields = fields;
    this.kept = kept;
    if (fields == null) {
      add(new EmptyState(getTranslation("recognition.form.no-agreement")));
      return;
    }
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    save.setText(verb);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> submit(fields, action));
    Div buttons = new Div(save);
    buttons.addClassName("bl-btns");
    Div stack = new Div(kept, fields, error, buttons);
    stack.addClassName("bl-stack");
    add(new Section(getTranslation("recognition.form.title"), stack));
  }

  /** Brings back what was typed and not saved, over what stands in the form now. */
  RequestForm keep() {
    if (fields != null) {
      fields.keptBy(kept);
      kept.open();
    }
    return this;
  }

  void fill(RequestView request) {
    if (fields != null) {
      fields.fill(
          request.agreement().id(),
          Set.copyOf(request.summary().targets()),
          request.summary().effect(),
          request.area(),
          request.reasons());
      fields.fillComparison(request.comparison());
    }
  }

  private void submit(AskingFields entered, SerializableConsumer<AskingFields> action) {
    error.setVisible(false);
    try {
      action.accept(entered);
      kept.done();
    } catch (RuntimeException failure) {
      error.setText(Refusals.sentence(this, failure).orElseThrow(() -> failure));
      error.setVisible(true);
    } finally {
      save.setEnabled(true);
    }
  }
}
