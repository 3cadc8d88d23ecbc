package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.Deputies;
import org.biaolian.bureau.Grants;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.bureau.PeopleAdministration.Colleague;
import org.biaolian.bureau.PeopleAdministration.Held;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.Bold;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PhoneCards;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;

/** The people of the own organization: invited, disabled and given roles by its admin. */
@Route("admin/people")
@com.vaadin.flow.router.PageTitle("people.title")
@Menu(order = 910, title = "people.title")
@Requires(Action.MANAGE_PEOPLE)
class PeopleView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PeopleAdministration people;
  private final transient Grants grants;
  private final transient CurrentActor actors;
  private final transient Clock clock;
  private final Grid<Colleague> grid = new Grid<>();

  PeopleView(
      PeopleAdministration people,
      Grants grants,
      Deputies deputies,
      CurrentActor actors,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.actors = actors;
    this.clock = clock;
    addClassName("bl-page");
    Button invite = new Button(getTranslation("people.invite"), click -> invite());
    invite.addThemeVariants(ButtonVariant.PRIMARY);
    columns();
    add(
        new PageTitle(getTranslation("people.title"))
            .sub(getTranslation("people.sub"))
            .actions(invite),
        grid,
        new DeputiesPanel(deputies, people, LocalDate.now(clock)));
    show();
  }

  private void show() {
    grid.setItems(people.colleagues());
  }

  private void columns() {
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("people.title"));
    grid.addColumn(Colleague::name).setHeader(getTranslation("people.name")).setAutoWidth(true);
    grid.addColumn(Colleague::username)
        .setHeader(getTranslation("people.username"))
        .setAutoWidth(true);
    grid.addColumn(this::roles).setHeader(getTranslation("people.roles")).setFlexGrow(2);
    grid.addComponentColumn(this::state)
        .setHeader(getTranslation("people.state"))
        .setAutoWidth(true);
    grid.addComponentColumn(this::acts)
        .setHeader(getTranslation("people.acts"))
        .setFlexGrow(0)
        .setWidth("420px");
    PhoneCards.offer(
        grid,
        getTranslation("people.name"),
        one ->
            PhoneCards.card(
                List.of(new Bold(one.name()), new Span(one.username()), state(one)),
                new Span(roles(one)),
                acts(one)));
  }

  private StatusBadge state(Colleague one) {
    return one.disabled()
        ? new StatusBadge(getTranslation("people.disabled"), Tone.BAD)
        : new StatusBadge(getTranslation("people.active"), Tone.GOOD);
  }

  private String roles(Colleague one) {
    return one.roles().stream()
        .map(held -> word(held.role()) + " " + span(held))
        .reduce((a, b) -> a + getTranslation("uikit.list.and") + b)
        .orElse("");
  }

  private String span(Held held) {
    return getTranslation("people.from", held.from().toString());
  }

  private String word(Role role) {
    return getTranslation("role." + role.realmName());
  }

  private Div acts(Colleague one) {
    Div acts = new Div();
    acts.addClassName("bl-row");
    if (actors.find().filter(actor -> actor.personId().equals(one.id())).isPresent()) {
      acts.add(new Span(getTranslation("people.oneself")));
      return acts;
    }
    acts.add(button("people.give", one, () -> give(one)));
    acts.add(button("people.end", one, () -> end(one)));
    acts.add(button("people.reset", one, () -> reset(one)));
    acts.add(
        one.disabled()
            ? button(
                "people.enable",
                one,
                () -> ask("people.enable", "people.enable.what", one, () -> enable(one)))
            : button(
                "people.disable",
                one,
                () -> ask("people.disable", "people.disable.what", one, () -> disable(one))));
    return acts;
  }

  private Button button(String key, Colleague one, SerializableRunnable act) {
    Button button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(key) + " " + one.name());
    return button;
  }

  private void ask(String key, String what, Colleague one, SerializableRunnable act) {
    new BindingDialog(
            getTranslation(key),
            getTranslation(key),
            List.of(new BindingDialog.Consequence(one.name(), getTranslation(what))),
            () -> done(act))
        .open();
  }

  private void done(SerializableRunnable act) {
    act.run();
    show();
    Notices.success(getTranslation("people.done"));
  }

  private void enable(Colleague one) {
    people.enable(one.id(), one.version());
  }

  private void disable(Colleague one) {
    people.disable(one.id(), one.version());
  }

  private void invite() {
    InvitationForm form = new InvitationForm(LocalDate.now(clock));
    new BindingDialog(
            getTranslation("people.invite"),
            getTranslation("people.invite"),
            List.of(),
            () -> {
              var password = people.invite(form.invitation());
              show();
              password.ifPresentOrElse(
                  this::tell, () -> Notices.success(getTranslation("people.taken-in")));
            })
        .fields(form)
        .open();
  }

  private void reset(Colleague one) {
    new BindingDialog(
            getTranslation("people.reset"),
            getTranslation("people.reset"),
            List.of(new BindingDialog.Consequence(one.name(), getTranslation("people.reset.what"))),
            () -> {
              String password = people.resetPassword(one.id(), one.version());
              show();
              tell(password);
            })
        .open();
  }

  /** The one time that a first password is shown. */
  private void tell(String password) {
    Notices.lasting(getTranslation("people.first-password", password));
  }

  private void give(Colleague one) {
    RoleChoice choice = new RoleChoice(LocalDate.now(clock));
    TextArea reason = new TextArea(getTranslation("people.reason"));
    reason.setMaxLength(400);
    reason.setHelperText(getTranslation("people.reason.help"));
    reason.setWidthFull();
    new BindingDialog(
            getTranslation("people.give"),
            getTranslation("people.give"),
            List.of(new BindingDialog.Consequence(one.name(), getTranslation("people.give.what"))),
            () ->
                done(
                    () -> {
                      if (PeopleAdministration.GIVEN_ALONE.contains(choice.role())) {
                        people.give(one.id(), one.version(), choice.role(), choice.from());
                      } else {
                        grants.propose(
                            one.id(),
                            actors.require().organization(),
                            choice.role(),
                            reason.getValue());
                      }
                    }))
        .fields(choice, reason)
        .open();
  }

  private void end(Colleague one) {
    Select<Held> select = new Select<>();
    select.setLabel(getTranslation("people.roles"));
    select.setItems(one.roles());
    select.setItemLabelGenerator(held -> word(held.role()) + " " + span(held));
    select.setValue(one.roles().getFirst());
    new BindingDialog(
            getTranslation("people.end"),
            getTranslation("people.end"),
            List.of(new BindingDialog.Consequence(one.name(), getTranslation("people.end.what"))),
            () -> done(() -> people.end(one.id(), one.version(), select.getValue().id())))
        .fields(select)
        .open();
  }
}
