package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.SuspensionView;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;

/** Asks before a suspension is entered, lifted or taken back. */
@org.springframework.stereotype.Component
class SuspensionDialogs {

  private static final int NOTICE_LENGTH = 100;
  private static final int REASON_LENGTH = 500;

  private final Suspensions suspensions;

  SuspensionDialogs(Suspensions suspensions) {
    this.suspensions = suspensions;
  }

  void enter(Component reader, StandardView standard, SerializableRunnable afterwards) {
    DatePicker first = Fields.date(reader, "suspension-first-day");
    DatePicker last = Fields.date(reader, "suspension-last-day");
    last.setHelperText(reader.getTranslation("catalogue.field.suspension-last-day.help"));
    TextField notice = required(Fields.text(reader, "suspension-notice", NOTICE_LENGTH));
    TextArea reason = required(Fields.area(reader, "reason", REASON_LENGTH));
    open(
        reader,
        standard,
        "enter",
        () -> {
          suspensions.enter(
              standard.id(),
              new NewSuspension(
                  first.getValue(), last.getValue(), notice.getValue(), reason.getValue()));
          afterwards.run();
        },
        first,
        last,
        notice,
        reason);
  }

  void lift(
      Component reader,
      StandardView standard,
      SuspensionView one,
      SerializableRunnable afterwards) {
    DatePicker day = Fields.date(reader, "suspension-lifted-on");
    TextField notice = required(Fields.text(reader, "suspension-notice", NOTICE_LENGTH));
    open(
        reader,
        standard,
        "lift",
        () -> {
          suspensions.lift(one.id(), day.getValue(), notice.getValue());
          afterwards.run();
        },
        day,
        notice);
  }

  void withdraw(
      Component reader,
      StandardView standard,
      SuspensionView one,
      SerializableRunnable afterwards) {
    TextArea reason = required(Fields.area(reader, "reason", REASON_LENGTH));
    open(
        reader,
        standard,
        "withdraw",
        () -> {
          suspensions.withdraw(one.id(), reason.getValue());
          afterwards.run();
        },
        reason);
  }

  private static void open(
      Component reader,
      StandardView standard,
      String step,
      SerializableRunnable action,
      Component... fields) {
    String key = "catalogue.suspension." + step;
    Div form = new Div(fields);
    form.addClassName("bl-form");
    new BindingDialog(
            reader.getTranslation(key + ".title"),
            reader.getTranslation(key),
            List.of(
                new Consequence(standard.number(), reader.getTranslation(key + ".consequence"))),
            action)
        .fields(form)
        .open();
  }

  private static TextField required(TextField field) {
    field.setRequiredIndicatorVisible(true);
    return field;
  }

  private static TextArea required(TextArea field) {
    field.setRequiredIndicatorVisible(true);
    field.addClassName("wide");
    return field;
  }
}
