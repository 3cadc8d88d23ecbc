package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.Circle;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;

/** Enters an agreement of a circle. */
final class AgreementDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient Circle circle;
  private final TextField title = new TextField();
  private final TextArea scope = new TextArea();
  private final DatePicker from = Days.picker();
  private final DatePicker to = Days.picker();
  private final KeptForm kept;
  private final Div error = new Div();

  AgreementDialog(Circle circle, FormDrafts drafts, SerializableConsumer<NewAgreement> enter) {
    this.circle = circle;
    this.kept = new KeptForm(drafts, "circles/" + circle.code().value() + "/agreement", "");
    setHeaderTitle(getTranslation("circles.enter"));
    setCloseOnOutsideClick(false);
    title.setLabel(getTranslation("circles.agreement.title"));
    title.setMaxLength(200);
    scope.setLabel(getTranslation("circles.agreement.scope"));
    scope.setMaxLength(500);
    from.setLabel(getTranslation("circles.agreement.from"));
    to.setLabel(getTranslation("circles.agreement.to"));
    to.setHelperText(getTranslation("circles.agreement.to-help"));
    title.setRequiredIndicatorVisible(true);
    scope.setRequiredIndicatorVisible(true);
    from.setRequiredIndicatorVisible(true);
    title.setWidthFull();
    scope.setWidthFull();
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    Div fields = new Div(kept, title, scope, from, to, error);
    fields.addClassName("bl-stack");
    add(fields);
    Button back = new Button(getTranslation("uikit.binding.back"), click -> close());
    Button save = new Button(getTranslation("circles.enter"), click -> save(enter));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(back, save);
    kept.field("title", title).field("scope", scope).field("from", from).field("to", to).open();
  }

  private void save(SerializableConsumer<NewAgreement> enter) {
    error.setVisible(false);
    try {
      if (from.getValue() == null) {
        throw new RuleViolation("agreement-incomplete");
      }
      enter.accept(
          new NewAgreement(
              circle.code(),
              title.getValue(),
              scope.getValue(),
              from.getValue(),
              to.getValue(),
              false));
    } catch (RuleViolation refused) {
      error.setText(getTranslation("rule." + refused.rule()));
      error.setVisible(true);
      return;
    }
    kept.done();
    close();
    Notices.success(getTranslation("circles.agreement.entered"));
  }
}
