package org.biaolian.subscription.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.MailChoice;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;

/** Whether news come by mail, and where to. */
final class MailCard extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Subscriptions subscriptions;
  private final Paragraph says = new Paragraph();
  private final Checkbox wanted = new Checkbox();
  private final Checkbox workWanted = new Checkbox();

  MailCard(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
    wanted.setLabel(getTranslation("subscription.mail.wanted"));
    wanted.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            want(change.getValue());
          }
        });
    workWanted.setLabel(getTranslation("subscription.work-mail.wanted"));
    workWanted.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            wantWork(change.getValue());
          }
        });
    Div choices = new Div(wanted, workWanted);
    choices.addClassName("bl-stack");
    add(new Section(getTranslation("subscription.mail"), says, choices));
  }

  void show() {
    MailChoice choice = subscriptions.mail();
    says.setText(
        !choice.configured()
            ? getTranslation("subscription.mail.none")
            : choice.address() == null
                ? getTranslation("subscription.mail.no-address")
                : getTranslation("subscription.mail.address", choice.address()));
    wanted.setValue(choice.wanted());
    workWanted.setValue(choice.workWanted());
    boolean possible = choice.configured() && choice.address() != null;
    wanted.setVisible(possible);
    workWanted.setVisible(possible);
  }

  void want(boolean mail) {
    change(() -> subscriptions.wantMail(mail, UI.getCurrentOrThrow().getLocale()));
  }

  void wantWork(boolean mail) {
    change(() -> subscriptions.wantWorkMail(mail, UI.getCurrentOrThrow().getLocale()));
  }

  private void change(Runnable choice) {
    try {
      choice.run();
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
    show();
  }
}
