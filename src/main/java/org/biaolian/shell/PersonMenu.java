package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.biaolian.access.Actor;
import org.biaolian.bureau.Organization;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is signed in, with the choices that go with a person: organization, light or dark, leaving. A
 * menu bar whose items only the page has: each open page carries this menu. A choice comes back as
 * a word that {@link Bar} hears.
 */
final class PersonMenu {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Fills the menu bar that was drawn with {@link #person} and {@link #items}. */
  static final String FILL =
      """
      const menu = this.querySelector('vaadin-menu-bar');
      const [label, name, sign, detail, more] = $0;
      const words = document.createElement('span');
      const small = document.createElement('small');
      small.textContent = detail;
      words.append(name, small);
      const avatar = document.createElement('vaadin-avatar');
      avatar.setAttribute('name', name);
      avatar.setAttribute('abbr', sign);
      avatar.setAttribute('aria-hidden', 'true');
      const person = document.createElement('span');
      person.className = 'bl-person';
      person.append(words, avatar);
      const head = document.createElement('vaadin-menu-bar-item');
      head.setAttribute('aria-label', label);
      head.append(person);
      menu.i18n = { moreOptions: more };
      menu.items = [{ component: head, children: $1 }];
      menu.addEventListener('item-selected', event => {
        const chosen = event.detail.value;
        $1.map(item => item.children ?? [])
            .filter(list => list.includes(chosen))
            .forEach(list => list.forEach(item => { item.checked = item === chosen; }));
        if (chosen.said) {
          this.dispatchEvent(new CustomEvent('bl-said', { detail: chosen.said }));
        }
      });\
      """;

  /** What this page shows: the cookie of the page's own request says it only until changed here. */
  private static final String SCHEME = "data-scheme-chosen";

  private final Component reader;
  private final Actor actor;
  private final List<Organization> organizations;

  /**
   * The menu of a person.
   *
   * @param reader in whose language it is
   * @param organizations all between which the person may choose
   */
  PersonMenu(Component reader, Actor actor, List<Organization> organizations) {
    this.reader = reader;
    this.actor = actor;
    this.organizations = organizations;
  }

  /** What the head of the menu shows and says. */
  ArrayNode person() {
    String roles = roles();
    String organization =
        organizations.stream()
            .filter(one -> one.code().equals(actor.organization()))
            .findFirst()
            .map(one -> one.name(UI.getCurrentOrThrow().getLocale()))
            .orElse("");
    return JSON.arrayNode()
        .add(reader.getTranslation("shell.person.label", actor.name(), roles, organization))
        .add(actor.name())
        .add(actor.name().substring(0, actor.name().offsetByCodePoints(0, 1)))
        .add(organization.isEmpty() ? roles : roles + " · " + organization)
        .add(reader.getTranslation("shell.person.more"));
  }

  ArrayNode items() {
    ArrayNode items = JSON.arrayNode();
    items.addObject().put("text", actor.name() + " · " + roles()).put("disabled", true);
    addOrganizations(items);
    addScheme(items);
    separate(items);
    items.add(item(reader.getTranslation("feed.title"), "calendar"));
    items.add(item(reader.getTranslation("shell.person.sessions"), "sessions"));
    items.add(item(reader.getTranslation("shell.person.sign-out"), "sign-out"));
    return items;
  }

  private String roles() {
    return actor.roles().stream()
        .sorted()
        .map(role -> reader.getTranslation(RoleNames.key(role)))
        .reduce((one, other) -> one + reader.getTranslation("uikit.list.and") + other)
        .orElseGet(() -> reader.getTranslation("shell.person.no-role"));
  }

  private static ObjectNode item(String text, String said) {
    return JSON.objectNode().put("text", text).put("said", said);
  }

  private static void separate(ArrayNode items) {
    items.addObject().put("component", "hr");
  }

  private void addOrganizations(ArrayNode items) {
    if (organizations.size() < 2) {
      return;
    }
    separate(items);
    ArrayNode list =
        items
            .addObject()
            .put("text", reader.getTranslation("shell.person.organization"))
            .putArray("children");
    for (Organization organization : organizations) {
      list.add(
          item(
                  organization.name(UI.getCurrentOrThrow().getLocale()),
                  "organization " + organization.code().value())
              .put("checked", organization.code().equals(actor.organization())));
    }
  }

  private void addScheme(ArrayNode items) {
    separate(items);
    ArrayNode list =
        items
            .addObject()
            .put("text", reader.getTranslation("shell.scheme.label"))
            .putArray("children");
    Scheme present =
        UI.getCurrentOrThrow().getElement().hasAttribute(SCHEME)
            ? Scheme.ofCookie(UI.getCurrentOrThrow().getElement().getAttribute(SCHEME))
            : Remembered.scheme(com.vaadin.flow.server.VaadinService.getCurrentRequest());
    for (Scheme scheme : Scheme.values()) {
      list.add(
          item(reader.getTranslation(scheme.nameKey()), "scheme " + scheme.attribute())
              .put("checked", scheme == present));
    }
  }

  /** Shows the page light, dark or as the system says, and remembers it. */
  static void use(Scheme scheme) {
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
}
