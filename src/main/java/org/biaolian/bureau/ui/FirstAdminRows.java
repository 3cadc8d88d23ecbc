package org.biaolian.bureau.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.biaolian.access.Role;
import org.biaolian.bureau.FirstAdmins;
import org.biaolian.bureau.FirstAdmins.Candidate;
import org.biaolian.bureau.FirstAdmins.Vacancy;
import org.biaolian.bureau.Grants;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.Notices;

/** For a secretariat: the bureaus of its circle without an admin, and the proposal of one. */
@SpringComponent
class FirstAdminRows {

  private final FirstAdmins admins;
  private final Grants grants;
  private final BureauChips chips;

  FirstAdminRows(FirstAdmins admins, Grants grants, BureauChips chips) {
    this.admins = admins;
    this.grants = grants;
    this.chips = chips;
  }

  List<Div> of(Component reader, SerializableRunnable reload) {
    return admins.vacancies().stream().map(vacancy -> row(reader, vacancy, reload)).toList();
  }

  private Div row(Component reader, Vacancy vacancy, SerializableRunnable reload) {
    Span label = new Span(reader.getTranslation("circles.no-admin"));
    label.addClassName("bl-row-label");
    Div row = new Div(label, chips.of(vacancy.bureau()));
    row.addClassName("bl-row");
    if (vacancy.proposed()) {
      row.add(new Span(reader.getTranslation("circles.admin-proposed")));
    } else if (vacancy.candidates().isEmpty()) {
      row.add(new Span(reader.getTranslation("circles.no-people")));
    } else {
      row.add(
          new Button(
              reader.getTranslation("circles.propose-admin"),
              click -> propose(reader, vacancy, reload)));
    }
    return row;
  }

  private void propose(Component reader, Vacancy vacancy, SerializableRunnable reload) {
    Select<Candidate> person = new Select<>();
    person.setLabel(reader.getTranslation("people.name"));
    person.setItems(vacancy.candidates());
    person.setItemLabelGenerator(Candidate::name);
    person.setWidthFull();
    TextArea reason = new TextArea(reader.getTranslation("people.reason"));
    reason.setMaxLength(400);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    String verb = reader.getTranslation("circles.propose-admin");
    new BindingDialog(
            verb,
            verb,
            List.of(
                new BindingDialog.Consequence(
                    reader.getTranslation("role.bureau-admin"),
                    reader.getTranslation("circles.propose-admin.what"))),
            () -> {
              Candidate chosen = person.getValue();
              if (chosen == null) {
                throw new RuleViolation("grant-person-missing");
              }
              grants.propose(chosen.id(), vacancy.bureau(), Role.BUREAU_ADMIN, reason.getValue());
              reload.run();
              Notices.success(reader.getTranslation("people.done"));
            })
        .fields(person, reason)
        .open();
  }
}
