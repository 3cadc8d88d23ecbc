package org.biaolian.bureau.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.access.Role;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Days;

/** A role and the day from which it holds. */
final class RoleChoice extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<Role> role = new Select<>();
  private final DatePicker from = Days.picker();

  /** All roles of a bureau; those that need a second person are marked so. */
  RoleChoice(LocalDate today) {
    List<Role> offered = new ArrayList<>(PeopleAdministration.GIVEN_ALONE);
    offered.add(Role.APPROVER);
    offered.add(Role.BUREAU_ADMIN);
    fill(offered, today);
  }

  RoleChoice(List<Role> offered, LocalDate today) {
    fill(offered, today);
  }

  private void fill(List<Role> offered, LocalDate today) {
    addClassName("bl-stack");
    role.setLabel(getTranslation("people.role"));
    role.setItems(offered);
    role.setItemLabelGenerator(
        one ->
            getTranslation("role." + one.realmName())
                + (PeopleAdministration.GIVEN_ALONE.contains(one)
                    ? ""
                    : getTranslation("people.needs-confirmation")));
    role.setValue(offered.getFirst());
    from.setLabel(getTranslation("people.from-day"));
    from.setValue(today);
    add(role, from);
  }

  Role role() {
    return role.getValue();
  }

  LocalDate from() {
    LocalDate day = from.getValue();
    if (day == null) {
      throw new RuleViolation("role-starts-in-the-past");
    }
    return day;
  }
}
