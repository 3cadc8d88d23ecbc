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

  MailCard(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
    wanted.setLabel(getTranslation("subscription.mail.wanted"));
    wanted.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            want(change.getValue());
          }
        });
    add(new Section(getTranslation("subscription.mail"), says, wanted));
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
    wanted.setVisible(choice.configured() && choice.address() != null);
  }

  void want(boolean mail) {
    try {
      subscriptions.wantMail(mail, UI.getCurrentOrThrow().getLocale());
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
    show();
  }
}
