package org.biaolian.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Access;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Organizations;
import org.biaolian.shell.NavPlan.Branch;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.MenuCount;
import org.biaolian.uikit.QuickAnswers;
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

  private final transient List<MenuCount> counts;
  private final Navigation navigation;
  private final Bar bar;

  MainLayout(
      CurrentActor actors,
      Access access,
      Organizations organizations,
      ObjectProvider<MenuCount> counts,
      ObjectProvider<QuickAnswers> answers,
      AuthenticationContext authentication,
      @Value("${biaolian.demo:false}") boolean demo) {
    this.counts = counts.orderedStream().toList();
    setPrimarySection(Section.DRAWER);
    AppLayoutI18n names = new AppLayoutI18n();
    setI18n(names.setDrawer(getTranslation("shell.nav.label")));
    navigation =
        new Navigation(
            access, demo ? Optional.of(getTranslation("app.demo-notice")) : Optional.empty());
    bar = new Bar(find(actors), actors, organizations, authentication, new QuickSearch(answers));
    addToDrawer(navigation);
    addToNavbar(bar);
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
    List<Branch> branches = navigation.branches();
    bar.crumbs(
        getContent() instanceof HasCrumbs page
            ? page.crumbs()
            : Breadcrumbs.fromMenu(this, NavPlan.find(branches, path).orElse(null), path, title));
    PageSetup.title(this, title);
    // Once the page has read what it shows, for it may know the figure.
    UI.getCurrentOrThrow()
        .beforeClientResponse(
            navigation, context -> navigation.refresh(branches, counts, getContent()));
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

  /** The frame must stand even when the directory of people does not answer. */
  private static Optional<Actor> find(CurrentActor actors) {
    try {
      return actors.find();
    } catch (org.springframework.dao.DataAccessException unavailable) {
      return Optional.empty();
    }
  }
}
