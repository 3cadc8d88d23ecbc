package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A signed-in person in front of a window: finds things by what they are called. */
final class Person {

  private final String username;
  private final Page page;

  Person(String username, Page page) {
    this.username = username;
    this.page = page;
  }

  String username() {
    return username;
  }

  Page page() {
    return page;
  }

  /** Another tab of the same window. */
  Person inNewTab() {
    return new Person(username, page.context().newPage());
  }

  /** Opens an address of the portal and waits until the page has settled. */
  Person open(String path) {
    page.navigate(path.startsWith("/") ? path : "/" + path);
    settle();
    return this;
  }

  /** Until a heading stands there, no request is under way and nothing is being fetched. */
  void settle() {
    page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
    page.waitForFunction(
        """
        () => [...document.querySelectorAll('.bl-loading')].every(hint => !hint.offsetParent)
            && Object.values(window.Vaadin?.Flow?.clients ?? {})
                .every(client => !client.isActive || !client.isActive())\
        """);
  }

  private static final com.microsoft.playwright.options.WaitForSelectorState ATTACHED =
      com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;

  static Locator menu(Page page) {
    return page.getByRole(
        AriaRole.MENUITEM,
        new Page.GetByRoleOptions().setName(Pattern.compile("打开个人菜单|Open the personal menu")));
  }

  /** Acts for another of the person's organizations; the portal then begins at the workbench. */
  Person switchTo(String organization) {
    menu(page).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("切换单位")).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(organization)).click();
    assertThat(menu(page)).hasAccessibleName(Pattern.compile(".*" + organization + ".*"));
    settle();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** All buttons whose name begins so. */
  Locator buttons(String beginning) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(label);
    return page.getByRole(AriaRole.TEXTBOX, named).or(page.getByRole(AriaRole.COMBOBOX, named));
  }

  /** Dates open a calendar that Enter closes. */
  Person writeDate(String label, String date) {
    Locator field = field(label).first();
    field.fill(date);
    field.press("Enter");
    field.blur();
    return this;
  }

  Person click(String button) {
    button(button).first().click();
    return this;
  }

  /** Until the page that the link names stands there: the old one has a heading as well. */
  Person follow(String link) {
    Locator found = link(link).first();
    String target = URI.create(page.url()).resolve(found.getAttribute("href")).getPath();
    found.click();
    page.waitForURL(url -> target.equals(URI.create(url).getPath()));
    settle();
    return this;
  }

  Person write(String label, String text) {
    Locator field = field(label).first();
    field.fill(text);
    field.blur();
    return this;
  }

  Person choose(String radio) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(radio).setExact(true))
        .check();
    return this;
  }

  Person tick(String... boxes) {
    for (String box : boxes) {
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(box).setExact(true))
          .check();
    }
    return this;
  }

  /** Chooses from a list that opens; buttons whose names only end so are something else. */
  Person select(String label, String option) {
    buttons(label).first().click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
    return this;
  }

  /** Presses a button that asks first, and the button of the same name in the question. */
  Person confirm(String verb) {
    click(verb);
    return answer(verb);
  }

  /** Presses somebody's button in a list, and the button of the question. */
  Person confirmFor(String verb, String name) {
    click(verb + " " + name);
    return answer(verb);
  }

  /** Presses a button of the open question. */
  Person answer(String verb) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verb).setExact(true))
        .click();
    return this;
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** What is said after a step that was done. */
  Person told(String sentence) {
    assertThat(page.locator("vaadin-notification-card").getByText(sentence).last()).isVisible();
    return this;
  }

  /** The sentence of a refusal, in the form or in the question. */
  Person refused(String sentence) {
    assertThat(page.getByRole(AriaRole.ALERT).getByText(sentence).first()).isVisible();
    return this;
  }

  Person sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
    return this;
  }

  /** The words of each row of the lists on this page, those of marks included, cell by cell. */
  private static final String ROWS =
      """
      wanted => [...document.querySelectorAll('vaadin-grid')]
        .flatMap(grid => [...grid.shadowRoot.querySelectorAll('#items tr:not([hidden])')])
        .map(row => [...row.querySelectorAll('slot')]
          .flatMap(slot => slot.assignedElements())
          .map(cell => [cell.innerText,
              ...[...cell.querySelectorAll('[role=img]')].map(mark => mark.ariaLabel)].join(' '))
          .join(' '))
        .find(row => row.includes(wanted)) ?? null\
      """;

  /** The words of the row that holds this text, as soon as there is one. */
  List<String> row(String text) {
    String row = String.valueOf(page.waitForFunction(ROWS, text).jsonValue());
    return List.of(row.strip().split("\\s+"));
  }

  /** The box before the row that holds this text; a long list is scrolled to its newest rows. */
  private static final String BOX =
      """
      wanted => {
        for (const grid of document.querySelectorAll('vaadin-grid')) {
          const row = [...grid.shadowRoot.querySelectorAll('#items tr:not([hidden])')].find(one =>
            [...one.querySelectorAll('slot')].flatMap(slot => slot.assignedElements())
              .some(cell => cell.innerText.includes(wanted)));
          const box = row?.querySelector('slot').assignedElements()[0]
            ?.querySelector('vaadin-checkbox');
          if (box) return box;
          grid.scrollToIndex(Math.max(0, (grid.size ?? 1) - 1));
        }
        return null;
      }\
      """;

  /** Chooses the row of a list that holds this text. */
  Person pick(String text) {
    ElementHandle box = Objects.requireNonNull(page.waitForFunction(BOX, text).asElement(), text);
    box.click();
    return this;
  }

  /** Neither this page nor an open question on it has a grave fault for who cannot see it. */
  Person sound() {
    org.assertj.core.api.Assertions.assertThat(PageChecks.accessibility(page, false))
        .as(page.url())
        .isEmpty();
    return this;
  }

  /** As {@link #sound} on a telephone, where nothing may stand beyond the edge. */
  Person soundOnAPhone() {
    page.setViewportSize(390, 844);
    org.assertj.core.api.Assertions.assertThat(PageChecks.look(page, true))
        .as(page.url())
        .isEmpty();
    sound();
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    return this;
  }

  /** On a telephone a list is as wide as the page, and none of it has to be pushed aside. */
  Person listFitsAPhone() {
    page.setViewportSize(390, 844);
    page.waitForFunction(
        """
        () => {
          const tables = [...document.querySelectorAll('vaadin-grid')].map(grid => grid.$.table);
          return tables.length > 0
            && tables.every(table => table.scrollWidth <= table.clientWidth + 1);
        }\
        """);
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    return this;
  }

  boolean hasRow(String text) {
    return page.evaluate(ROWS, text) != null;
  }

  Person shot(String name) {
    Shots.take(page, name + ".png");
    return this;
  }
}
