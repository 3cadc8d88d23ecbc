package org.biaolian.subscription.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.FollowedField;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Follows a region, a field, or a field of a region. */
final class FieldForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CODE = 10;

  private final transient Subscriptions subscriptions;
  private final Select<Organization> region = new Select<>();
  private final TextField ics = new TextField();
  private final TextField ccs = new TextField();
  private final SerializableRunnable after;

  FieldForm(Subscriptions subscriptions, Organizations organizations, SerializableRunnable after) {
    this.subscriptions = subscriptions;
    this.after = after;
    String any = getTranslation("subscription.field.any");
    region.setLabel(getTranslation("subscription.field.region"));
    region.setEmptySelectionAllowed(true);
    region.setEmptySelectionCaption(any);
    region.setItems(organizations.bureaus());
    region.setItemLabelGenerator(one -> one == null ? any : one.shortName(getLocale()));
    ics.setLabel("ICS");
    ics.setHelperText(getTranslation("subscription.field.ics.help"));
    ics.setMaxLength(LONGEST_CODE);
    ccs.setLabel("CCS");
    ccs.setHelperText(getTranslation("subscription.field.ccs.help"));
    ccs.setMaxLength(LONGEST_CODE);
    addClassName("bl-form");
    Div buttons =
        new Div(new Button(getTranslation("subscription.field.follow"), click -> follow()));
    buttons.addClassNames("bl-btns", "wide");
    add(region, ics, ccs, buttons);
  }

  private void follow() {
    Organization chosen = region.getValue();
    String digits =
        chosen == null ? null : chosen.code().bureau().map(BureauCode::standardPrefix).orElse(null);
    try {
      subscriptions.followField(
          new FollowedField(digits, code(ics), code(ccs)), UI.getCurrentOrThrow().getLocale());
    } catch (RuleViolation refusal) {
      // What was typed stays in the fields.
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
      return;
    }
    region.clear();
    ics.clear();
    ccs.clear();
    Notices.success(getTranslation("subscription.followed"));
    after.run();
  }

  private static @Nullable String code(TextField field) {
    String typed = field.getValue().strip().toUpperCase(Locale.ROOT);
    return typed.isEmpty() ? null : typed;
  }
}
