package org.biaolian.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.biaolian.access.Actor;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.OrganizationCode;

/**
 * Who is signed in, with the choices that go with a person: organization, light or dark, leaving.
 */
final class PersonMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  /**
   * @param organizations all between which the person may choose
   */
  PersonMenu(
      Actor actor,
      List<Organization> organizations,
      SerializableConsumer<OrganizationCode> choose,
      SerializableRunnable signOut) {
    addThemeVariants(MenuBarVariant.TERTIARY);
    setI18n(new MenuBarI18n().setMoreOptions(getTranslation("shell.person.more")));
    String roles =
        actor.roles().stream()
            .sorted()
            .map(role -> getTranslation(RoleNames.key(role)))
            .reduce((one, other) -> one + getTranslation("uikit.list.and") + other)
            .orElseGet(() -> getTranslation("shell.person.no-role"));
    String organization =
        organizations.stream()
            .filter(one -> one.code().equals(actor.organization()))
            .findFirst()
            .map(one -> one.name(getLocale()))
            .orElse("");

    MenuItem person =
        addItem(
            person(actor.name(), organization.isEmpty() ? roles : roles + " · " + organization));
    person.setAriaLabel(getTranslation("shell.person.label", actor.name(), roles, organization));
    SubMenu menu = person.getSubMenu();
    MenuItem head = menu.addItem(actor.name() + " · " + roles);
    head.setEnabled(false);
    addOrganizations(menu, actor, organizations, choose);
    addScheme(menu);
    menu.addSeparator();
    menu.addItem(
        getTranslation("shell.person.sessions"),
        click -> UI.getCurrentOrThrow().navigate("me/sessions"));
    menu.addItem(getTranslation("shell.person.sign-out"), click -> signOut.run());
  }

  private void addOrganizations(
      SubMenu menu,
      Actor actor,
      List<Organization> organizations,
      SerializableConsumer<OrganizationCode> choose) {
    if (organizations.size() < 2) {
      return;
    }
    menu.addSeparator();
    SubMenu list = menu.addItem(getTranslation("shell.person.organization")).getSubMenu();
    for (Organization organization : organizations) {
      OrganizationCode code = organization.code();
      MenuItem item = list.addItem(organization.name(getLocale()), click -> choose.accept(code));
      item.setCheckable(true);
      item.setChecked(code.equals(actor.organization()));
    }
  }

  private void addScheme(SubMenu menu) {
    menu.addSeparator();
    SubMenu list = menu.addItem(getTranslation("shell.scheme.label")).getSubMenu();
    Scheme present =
        UI.getCurrentOrThrow().getElement().hasAttribute(SCHEME)
            ? Scheme.ofCookie(UI.getCurrentOrThrow().getElement().getAttribute(SCHEME))
            : Remembered.scheme(com.vaadin.flow.server.VaadinService.getCurrentRequest());
    for (Scheme scheme : Scheme.values()) {
      MenuItem item = list.addItem(getTranslation(scheme.nameKey()));
      item.setCheckable(true);
      item.setChecked(scheme == present);
      item.addClickListener(
          click -> {
            list.getItems().forEach(other -> other.setChecked(other.equals(item)));
            use(scheme);
          });
    }
  }

  /** What this page shows: the cookie of the page's own request says it only until changed here. */
  private static final String SCHEME = "data-scheme-chosen";

  private static void use(Scheme scheme) {
    UI ui = UI.getCurrentOrThrow();
    Remembered.keep(Scheme.COOKIE, scheme.attribute());
    ui.getElement().setAttribute(SCHEME, scheme.attribute());
    ui.getPage()
        .executeJs(
            """
            if ($0) { document.documentElement.dataset.scheme = $0; }
            else { delete document.documentElement.dataset.scheme; }\
            """,
            scheme.attribute());
  }

  private static Span person(String name, String detail) {
    Avatar avatar = new Avatar(name);
    avatar.setAbbreviation(name.substring(0, name.offsetByCodePoints(0, 1)));
    avatar.getElement().setAttribute("aria-hidden", "true");
    Span words = new Span(name);
    words.getElement().appendChild(new Element("small").setText(detail));
    Span whole = new Span(words, avatar);
    whole.addClassName("bl-person");
    return whole;
  }
}
