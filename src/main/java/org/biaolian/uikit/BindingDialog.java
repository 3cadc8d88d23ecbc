package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Asks before a binding step (sign, publish, decline, abolish): lists what will happen to whom,
 * then offers one button with the verb of the step and a way back. A failure is told inside the
 * dialog, so nothing typed is lost.
 */
public final class BindingDialog extends Dialog {

  /**
   * One line of what will happen.
   *
   * @param whom the person, bureau or thing concerned
   * @param what what happens to it
   */
  public record Consequence(String whom, String what) implements Serializable {}

  private final String verb;
  private final Div body = new Div();
  private final Div told = new Div();
  private final Div error = new Div();
  private final Button confirm;

  /**
   * A dialog for one step; call {@link #open} to show it.
   *
   * @param title the question, for example 提交审核这件互认？
   * @param verb the verb of the step, also on the button
   * @param action does the step; the dialog closes when it returns, stays open when it throws
   */
  public BindingDialog(
      String title, String verb, List<Consequence> consequences, SerializableRunnable action) {
    this.verb = verb;
    setHeaderTitle(title);
    setCloseOnOutsideClick(false);
    confirm = new Button(verb, click -> run(action));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    // Disabled in the browser before the request leaves: no second click, no second signature.
    confirm.setDisableOnClick(true);
    Button back = new Button(getTranslation("uikit.binding.back"), click -> close());
    getFooter().add(back, confirm);

    body.addClassName("bl-binding");
    told.addClassName("bl-binding");
    told.getElement().setAttribute("aria-live", "polite");
    body.add(told);
    tell(consequences);
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    body.add(error);
    add(body);
  }

  private static DescriptionList list(List<Consequence> consequences) {
    DescriptionList list = new DescriptionList();
    consequences.forEach(
        one ->
            list.add(
                new DescriptionList.Term(one.whom()), new DescriptionList.Description(one.what())));
    return list;
  }

  /** Says anew what will happen, after a field has changed it. */
  public void tell(List<Consequence> consequences) {
    told.removeAll();
    told.setVisible(!consequences.isEmpty());
    if (!consequences.isEmpty()) {
      told.add(new Paragraph(getTranslation("uikit.binding.lead", verb)), list(consequences));
    }
  }

  /** Adds fields, such as a reason, above the place for errors; returns this dialog. */
  public BindingDialog fields(Component... fields) {
    for (Component field : fields) {
      body.addComponentAtIndex((int) body.getChildren().count() - 1, field);
    }
    return this;
  }

  /** Marks the step as one that cannot be undone: the button turns crimson; returns this dialog. */
  public BindingDialog destructive() {
    confirm.addThemeVariants(ButtonVariant.ERROR);
    return this;
  }

  /** Shows a sentence inside the dialog and lets the reader try again. */
  public void fail(String sentence) {
    error.setText(sentence);
    error.setVisible(true);
    confirm.setEnabled(true);
  }

  /** A failure that no rule explains must reach the log as well. */
  private static void report(RuntimeException failure) {
    VaadinSession session = VaadinSession.getCurrent();
    if (session != null) {
      session.getErrorHandler().error(new ErrorEvent(failure));
    }
  }

  private void run(SerializableRunnable action) {
    error.setVisible(false);
    try {
      action.run();
    } catch (RuntimeException failure) {
      Optional<String> refusal = Refusals.sentence(this, failure);
      fail(refusal.orElseGet(() -> getTranslation("uikit.binding.failed")));
      if (refusal.isEmpty()) {
        report(failure);
      }
      return;
    }
    close();
  }
}
