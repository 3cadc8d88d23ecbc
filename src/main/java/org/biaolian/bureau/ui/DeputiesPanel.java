package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.access.Role;
import org.biaolian.bureau.Deputies;
import org.biaolian.bureau.Deputies.Deputy;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.bureau.PeopleAdministration.Colleague;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;

/** The deputies of the own bureau: named from day to day, and ended. */
final class DeputiesPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Deputies deputies;
  private final transient PeopleAdministration people;
  private final LocalDate today;

  DeputiesPanel(Deputies deputies, PeopleAdministration people, LocalDate today) {
    this.deputies = deputies;
    this.people = people;
    this.today = today;
    show();
  }

  private void show() {
    removeAll();
    Section section = new Section(getTranslation("deputies.title"));
    List<Deputy> named = deputies.named();
    if (named.isEmpty()) {
      section.add(new EmptyState(getTranslation("deputies.none")));
    }
    named.forEach(one -> section.add(line(one)));
    Button name = new Button(getTranslation("deputies.name"), click -> name());
    Div buttons = new Div(name);
    buttons.addClassName("bl-btns");
    section.add(buttons);
    add(section);
  }

  private Div line(Deputy one) {
    Span words =
        new Span(
            getTranslation(
                "deputies.line",
                one.deputy(),
                one.principal(),
                getTranslation("role." + one.role().realmName()),
                one.from(),
                one.to()));
    Button end =
        new Button(
            getTranslation("deputies.end"),
            click ->
                new BindingDialog(
                        getTranslation("deputies.end.ask"),
                        getTranslation("deputies.end"),
                        List.of(
                            new Consequence(
                                one.deputy(), getTranslation("deputies.end.consequence"))),
                        () -> done(() -> deputies.end(one.id())))
                    .open());
    end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    end.setAriaLabel(getTranslation("deputies.end") + " " + one.deputy());
    Div line = new Div(words, end);
    line.addClassName("bl-row");
    return line;
  }

  private void done(Runnable act) {
    act.run();
    show();
    Notices.success(getTranslation("people.done"));
  }

  private void name() {
    Select<Role> role = new Select<>();
    role.setLabel(getTranslation("people.role"));
    role.setItems(Deputies.ROLES);
    role.setItemLabelGenerator(one -> getTranslation("role." + one.realmName()));
    role.setValue(Role.CLERK);
    List<Colleague> colleagues = people.colleagues();
    Select<Colleague> principal = choice("deputies.principal", colleagues);
    Select<Colleague> deputy = choice("deputies.deputy", colleagues);
    deputy.setHelperText(getTranslation("deputies.help"));
    DatePicker from = day("deputies.from");
    DatePicker to = day("deputies.to");
    Div fields = new Div(role, principal, deputy, from, to);
    fields.addClassName("bl-stack");
    new BindingDialog(
            getTranslation("deputies.name"),
            getTranslation("deputies.name"),
            List.of(),
            () -> {
              if (principal.isEmpty() || deputy.isEmpty() || from.isEmpty() || to.isEmpty()) {
                throw new RuleViolation("deputy-not-chosen");
              }
              done(
                  () ->
                      deputies.name(
                          principal.getValue().id(),
                          deputy.getValue().id(),
                          role.getValue(),
                          from.getValue(),
                          to.getValue()));
            })
        .fields(fields)
        .open();
  }

  private Select<Colleague> choice(String label, List<Colleague> colleagues) {
    Select<Colleague> choice = new Select<>();
    choice.setLabel(getTranslation(label));
    choice.setItems(colleagues);
    choice.setItemLabelGenerator(one -> one.name() + " · " + one.username());
    choice.setWidthFull();
    return choice;
  }

  private DatePicker day(String label) {
    DatePicker picker = Days.picker(getTranslation(label));
    picker.setMin(today);
    picker.setValue(today);
    return picker;
  }
}
