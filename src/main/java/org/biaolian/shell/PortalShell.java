package org.biaolian.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** What belongs to the page as a whole. The order of the styles matters. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("biaolian/tokens.css")
@StyleSheet("biaolian/vaadin.css")
@StyleSheet("biaolian/pieces.css")
@StyleSheet("biaolian/pages.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public final class PortalShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setViewport("width=device-width, initial-scale=1");
    settings.setPageTitle("标联");
    settings.addMetaTag("color-scheme", "light dark");
    settings.addLink("icon", "biaolian/logo.svg");
  }
}
