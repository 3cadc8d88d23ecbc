package org.biaolian.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Access;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.Icons;
import org.biaolian.uikit.MenuCount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame of every signed-in page. Open to everybody itself: the rules stand on the views, and
 * the error pages need a frame when nobody is signed in.
 */
@Layout
@AnonymousAllowed
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final transient Organizations organizations;
  private final transient List<MenuCount> counts;
  private final Navigation navigation;
  private final Breadcrumbs breadcrumbs = new Breadcrumbs();
  private final TextField quick = new TextField();

  MainLayout(
      CurrentActor actors,
      Access access,
      Organizations organizations,
      ObjectProvider<MenuCount> counts,
      AuthenticationContext authentication,
      @Value("${biaolian.demo:false}") boolean demo) {
    this.organizations = organizations;
    this.counts = counts.orderedStream().toList();
    setPrimarySection(Section.DRAWER);
    AppLayoutI18n names = new AppLayoutI18n();
    setI18n(names.setDrawer(getTranslation("shell.nav.label")));
    navigation = new Navigation(access);
    addToDrawer(drawer(demo));
    addToNavbar(skipLink(), bar(actors, authentication));
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    super.showRouterLayoutContent(content);
    if (content != null) {
      content.getElement().setAttribute("role", "main").setAttribute("tabindex", "-1");
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String title = title();
    String path = event.getLocation().getPath();
    breadcrumbs.show(
        getContent() instanceof HasCrumbs page
            ? page.crumbs()
            : breadcrumbs.fromMenu(
                NavPlan.find(navigation.branches(), path).orElse(null), path, title));
    PageSetup.title(this, title);
    navigation.refresh(counts);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    // Not a Flow shortcut: those also fire while somebody types DB14/T into a field.
    event
        .getUI()
        .getPage()
        .executeJs(
            """
            if (window.biaolianSlash) { return; }
            window.biaolianSlash = true;
            document.addEventListener('keydown', e => {
              if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey) { return; }
              const at = e.composedPath()[0];
              if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) { return; }
              const field = document.querySelector('.bl-quick');
              if (field) { field.focus(); e.preventDefault(); }
            });\
            """);
  }

  private String title() {
    return MenuConfiguration.getPageHeader(getContent())
        .map(title -> Texts.of(this, title))
        .orElse("");
  }

  private Div drawer(boolean demo) {
    Div drawer = new Div(new Brand("/", getTranslation("app.tagline")), navigation);
    drawer.addClassName("bl-drawer");
    if (demo) {
      Div foot = new Div(getTranslation("app.demo-notice"));
      foot.addClassName("bl-drawer-foot");
      drawer.add(foot);
    }
    return drawer;
  }

  private NativeButton skipLink() {
    NativeButton skip =
        new NativeButton(
            getTranslation("shell.skip"),
            click -> {
              if (getContent() != null) {
                getContent().getElement().executeJs("this.focus()");
              }
            });
    skip.addClassName("bl-skip");
    return skip;
  }

  private Div bar(CurrentActor actors, AuthenticationContext authentication) {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.nav.open"));
    toggle.addClassName("phone-only");
    quick.addClassName("bl-quick");
    quick.setPlaceholder(getTranslation("shell.quick.placeholder"));
    quick.setAriaLabel(getTranslation("shell.quick.label"));
    quick.setPrefixComponent(Icons.SEARCH.create());
    quick
        .getElement()
        .appendChild(
            new Element("kbd")
                .setText("/")
                .setAttribute("slot", "suffix")
                .setAttribute("aria-hidden", "true"));
    quick.getElement().executeJs("this.inputElement.setAttribute('aria-keyshortcuts', '/')");
    quick.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, press -> search());
    Div bar = new Div(toggle, new Brand("/", ""), breadcrumbs);
    bar.addClassName("bl-bar");
    Optional<Actor> actor = find(actors);
    if (actor.isPresent()) {
      bar.add(quick, new LanguageSwitch(), me(actor.get(), actors, authentication));
    } else {
      Anchor signIn = new Anchor("/", getTranslation("shell.sign-in"));
      signIn.setRouterIgnore(true);
      bar.add(new LanguageSwitch(), signIn);
    }
    return bar;
  }

  private Div me(Actor actor, CurrentActor actors, AuthenticationContext authentication) {
    Div me = new Div();
    me.addClassName("bl-me");
    if (!actor.roles().isEmpty()) {
      organizations
          .find(actor.organization())
          .ifPresent(
              own -> me.add(Drawn.still(new BureauChip(BureauChips.look(own, getLocale()), true))));
    }
    me.add(
        new PersonMenu(
            actor, choices(actor), code -> choose(actors, code), authentication::logout));
    return me;
  }

  private List<Organization> choices(Actor actor) {
    return actor.organizations().stream()
        .map(organizations::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Rights and rows differ by organization: start again from the workbench. */
  private static void choose(CurrentActor actors, OrganizationCode code) {
    actors.choose(code);
    UI.getCurrentOrThrow().getPage().setLocation("/");
  }

  private void search() {
    String words = quick.getValue().strip();
    if (!words.isEmpty()) {
      UI.getCurrentOrThrow().navigate("standards", QueryParameters.simple(Map.of("q", words)));
    }
  }

  /** The frame must stand even when the directory of people does not answer. */
  private static Optional<Actor> find(CurrentActor actors) {
    try {
      return actors.find();
    } catch (org.springframework.dao.DataAccessException unavailable) {
      return Optional.empty();
    }
  }
}
