package org.biaolian.bureau.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.bureau.PeopleAdministration.Invitation;

/** Who is to be invited. */
final class InvitationForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField username = new TextField();
  private final TextField name = new TextField();
  private final TextField mail = new TextField();
  private final RoleChoice role;

  InvitationForm(LocalDate today) {
    addClassName("bl-stack");
    role = new RoleChoice(List.copyOf(PeopleAdministration.GIVEN_ALONE), today);
    username.setLabel(getTranslation("people.username"));
    username.setHelperText(getTranslation("people.username.help"));
    name.setLabel(getTranslation("people.name"));
    mail.setLabel(getTranslation("people.mail"));
    for (TextField field : List.of(username, name, mail)) {
      field.setMaxLength(60);
      field.setWidthFull();
    }
    username.setRequiredIndicatorVisible(true);
    name.setRequiredIndicatorVisible(true);
    add(username, name, mail, role);
  }

  Invitation invitation() {
    return new Invitation(
        username.getValue(), name.getValue(), mail.getValue(), role.role(), role.from());
  }
}
