package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.HasCrumbs.Crumb;
import org.biaolian.uikit.Icons;

/**
 * What stands above every signed-in page. Each open page has it, so the page draws it whole, and
 * one listener hears what is done in it, as a word and its object.
 */
@Uses(DrawerToggle.class)
@Uses(TextField.class)
@Uses(MenuBar.class)
@Uses(Avatar.class)
final class Bar extends Div {

  private static final long serialVersionUID = 1L;

  private static final String SAID = "event.detail";

  private static final String LISTEN =
      """
      const say = said => this.dispatchEvent(new CustomEvent('bl-said', { detail: said }));
      this.querySelector('.bl-skip').addEventListener('click',
          () => document.querySelector('vaadin-app-layout > [role="main"]')?.focus());
      this.querySelector('.bl-lang').addEventListener('click', event => {
        if (event.target.lang) { say('language ' + event.target.lang); }
      });
      """
          + QuickSearch.LISTEN;

  private final transient QuickSearch quickly;
  private final transient CurrentActor actors;
  private final transient AuthenticationContext authentication;

  /** The bar for a person, or with a way to sign in for nobody. */
  Bar(
      Optional<Actor> actor,
      CurrentActor actors,
      Organizations organizations,
      AuthenticationContext authentication,
      QuickSearch quickly) {
    this.quickly = quickly;
    this.actors = actors;
    this.authentication = authentication;
    addClassName("bl-bar");
    add(skipLink(), toggle(), new Brand("/", ""), Breadcrumbs.place(this));
    if (actor.isPresent()) {
      add(quick(), new LanguageSwitch(), me(actor.get(), organizations));
    } else {
      Anchor signIn = new Anchor("/", getTranslation("shell.sign-in"));
      signIn.setRouterIgnore(true);
      add(new LanguageSwitch(), signIn);
    }
    Drawn.still(this);
    getElement().executeJs(LISTEN, getTranslation("shell.quick.answers"));
    if (actor.isPresent()) {
      PersonMenu menu = new PersonMenu(this, actor.get(), choices(actor.get(), organizations));
      getElement().executeJs(PersonMenu.FILL, menu.person(), menu.items());
    }
    getElement()
        .addEventListener("bl-said", event -> heard(event.getEventData().path(SAID).asString("")))
        .addEventData(SAID);
  }

  /** Shows the way to this page. */
  void crumbs(List<Crumb> crumbs) {
    Drawn.inside(this, ".bl-crumbs", Breadcrumbs.list(crumbs));
  }

  /** What nobody offers here does nothing; a forged choice of an organization is refused. */
  private void heard(String said) {
    int gap = said.indexOf(' ');
    String object = said.substring(gap + 1);
    switch (gap < 0 ? said : said.substring(0, gap)) {
      case "search" -> QuickSearch.search(object.strip());
      case "typing" -> quickly.typing(this, object.strip());
      case "open" -> UI.getCurrentOrThrow().navigate(object);
      case "language" -> LanguageSwitch.chosen(object);
      case "scheme" -> PersonMenu.use(Scheme.ofCookie(object));
      case "organization" -> choose(new OrganizationCode(object));
      case "calendar" -> UI.getCurrentOrThrow().navigate("me/calendar");
      case "sessions" -> UI.getCurrentOrThrow().navigate("me/sessions");
      case "sign-out" -> authentication.logout();
      default -> {}
    }
  }

  /** Rights and rows differ by organization: start again from the workbench. */
  private void choose(OrganizationCode code) {
    actors.choose(code);
    UI.getCurrentOrThrow().getPage().setLocation("/");
  }

  private NativeButton skipLink() {
    NativeButton skip = new NativeButton(getTranslation("shell.skip"));
    skip.addClassName("bl-skip");
    return skip;
  }

  private Part toggle() {
    Part toggle = new Part("vaadin-drawer-toggle");
    toggle.addClassName("phone-only");
    toggle.getElement().setAttribute("aria-label", getTranslation("shell.nav.open"));
    return toggle;
  }

  private Part quick() {
    Part quick = new Part("vaadin-text-field");
    quick.addClassName("bl-quick");
    Element icon = Icons.SEARCH.create().getElement().setAttribute("slot", "prefix");
    quick
        .getElement()
        .setAttribute("placeholder", getTranslation("shell.quick.placeholder"))
        .setAttribute("accessible-name", getTranslation("shell.quick.label"))
        .appendChild(
            icon,
            new Element("kbd")
                .setText("/")
                .setAttribute("slot", "suffix")
                .setAttribute("aria-hidden", "true"));
    return quick;
  }

  private Div me(Actor actor, Organizations organizations) {
    Div me = new Div();
    me.addClassName("bl-me");
    if (!actor.roles().isEmpty()) {
      organizations
          .find(actor.organization())
          .ifPresent(own -> me.add(new BureauChip(BureauChips.look(own, getLocale()), true)));
    }
    Part menu = new Part("vaadin-menu-bar");
    menu.getElement().setAttribute("theme", "tertiary");
    me.add(menu);
    return me;
  }

  private static List<Organization> choices(Actor actor, Organizations organizations) {
    return actor.organizations().stream()
        .map(organizations::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /** An element by its attributes only, as drawing wants it. */
  private static final class Part extends Component implements com.vaadin.flow.component.HasStyle {

    private static final long serialVersionUID = 1L;

    Part(String tag) {
      super(new Element(tag));
    }
  }
}
