package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.access.Actor;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.OrganizationCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is signed in, with the choices that go with a person: organization, light or dark, leaving.
 * The element of {@link MenuBar}, but with items that only the page has: each open page carries
 * this menu, and as components its items were a tenth of what a session costs.
 */
@Tag("vaadin-menu-bar")
@Uses(MenuBar.class)
@Uses(Avatar.class)
final class PersonMenu extends Component {

  private static final long serialVersionUID = 1L;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String KEY = "event.detail.value.key";

  private static final String SHOW =
      """
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
      this.i18n = { moreOptions: more };
      this.items = [{ component: head, children: $1 }];
      this.addEventListener('item-selected', event => {
        const chosen = event.detail.value;
        $1.map(item => item.children ?? [])
            .filter(list => list.includes(chosen))
            .forEach(list => list.forEach(item => { item.checked = item === chosen; }));
      });\
      """;

  /** What this page shows: the cookie of the page's own request says it only until changed here. */
  private static final String SCHEME = "data-scheme-chosen";

  private final List<SerializableRunnable> steps = new ArrayList<>();

  /**
   * Builds the menu.
   *
   * @param organizations all between which the person may choose
   */
  PersonMenu(
      Actor actor,
      List<Organization> organizations,
      SerializableConsumer<OrganizationCode> choose,
      SerializableRunnable signOut) {
    getElement().setAttribute("theme", "tertiary");
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
    ArrayNode items = JSON.arrayNode();
    items.addObject().put("text", actor.name() + " · " + roles).put("disabled", true);
    addOrganizations(items, actor, organizations, choose);
    addScheme(items);
    separate(items);
    items.add(
        item(
            getTranslation("shell.person.sessions"),
            () -> UI.getCurrentOrThrow().navigate("me/sessions")));
    items.add(item(getTranslation("shell.person.sign-out"), signOut));
    ArrayNode person =
        JSON.arrayNode()
            .add(getTranslation("shell.person.label", actor.name(), roles, organization))
            .add(actor.name())
            .add(actor.name().substring(0, actor.name().offsetByCodePoints(0, 1)))
            .add(organization.isEmpty() ? roles : roles + " · " + organization)
            .add(getTranslation("shell.person.more"));
    getElement().executeJs(SHOW, person, items);
    getElement()
        .addEventListener(
            "item-selected", chosen -> step(chosen.getEventData().path(KEY).asInt(-1)))
        .addEventData(KEY);
  }

  /** A number that no item has does nothing. */
  private void step(int key) {
    if (key >= 0 && key < steps.size()) {
      steps.get(key).run();
    }
  }

  private ObjectNode item(String text, SerializableRunnable step) {
    steps.add(step);
    return JSON.objectNode().put("text", text).put("key", steps.size() - 1);
  }

  private static void separate(ArrayNode items) {
    items.addObject().put("component", "hr");
  }

  private void addOrganizations(
      ArrayNode items,
      Actor actor,
      List<Organization> organizations,
      SerializableConsumer<OrganizationCode> choose) {
    if (organizations.size() < 2) {
      return;
    }
    separate(items);
    ArrayNode list =
        items
            .addObject()
            .put("text", getTranslation("shell.person.organization"))
            .putArray("children");
    for (Organization organization : organizations) {
      OrganizationCode code = organization.code();
      list.add(
          item(organization.name(getLocale()), () -> choose.accept(code))
              .put("checked", code.equals(actor.organization())));
    }
  }

  private void addScheme(ArrayNode items) {
    separate(items);
    ArrayNode list =
        items.addObject().put("text", getTranslation("shell.scheme.label")).putArray("children");
    Scheme present =
        UI.getCurrentOrThrow().getElement().hasAttribute(SCHEME)
            ? Scheme.ofCookie(UI.getCurrentOrThrow().getElement().getAttribute(SCHEME))
            : Remembered.scheme(com.vaadin.flow.server.VaadinService.getCurrentRequest());
    for (Scheme scheme : Scheme.values()) {
      list.add(
          item(getTranslation(scheme.nameKey()), () -> use(scheme))
              .put("checked", scheme == present));
    }
  }

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
}
