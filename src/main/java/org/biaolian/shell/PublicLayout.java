package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The frame of pages that need no sign-in. Views name it in their {@code @Route}. */
@AnonymousAllowed
public final class PublicLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final Main main = new Main();
  private @Nullable Component content;

  PublicLayout(@Value("${biaolian.demo:false}") boolean demo) {
    addClassName("bl-public");
    main.addClassName("bl-public-main");
    Anchor signIn = new Anchor("/", getTranslation("shell.sign-in"));
    signIn.setRouterIgnore(true);
    signIn.addClassName("bl-button-link");
    Div end = new Div(new LanguageSwitch(), signIn);
    end.addClassName("end");
    Header bar = new Header(new Brand("/", getTranslation("shell.public.tagline")), end);
    bar.addClassName("bl-public-bar");
    add(bar, main);
    if (demo) {
      Footer foot = new Footer(new Span(getTranslation("app.demo-notice")));
      foot.addClassName("bl-public-foot");
      add(foot);
    }
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement shown) {
    main.removeAll();
    content = null;
    if (shown != null) {
      content = shown.getElement().getComponent().orElse(null);
      main.getElement().appendChild(shown.getElement());
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement old) {
    main.removeAll();
    content = null;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String title =
        content == null
            ? ""
            : MenuConfiguration.getPageHeader(content)
                .map(found -> Texts.of(this, found))
                .orElse("");
    PageSetup.title(this, title);
  }
}
