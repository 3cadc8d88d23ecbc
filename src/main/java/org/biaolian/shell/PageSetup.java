package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.atmosphere.cpr.ApplicationConfig;
import org.biaolian.uikit.Drawn;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Language, light or dark and the texts for lost sessions and connections, before first paint. */
@Configuration(proxyBeanMethods = false)
class PageSetup {

  @Bean
  I18NProvider translations() {
    return new DefaultI18NProvider(Languages.ALL);
  }

  /**
   * An open page of an ended session goes on asking for news. It gets no session for that: its
   * cookie would take the place of the one that another page was given meanwhile.
   */
  @Bean
  static BeanPostProcessor noSessionForEndedPages() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
            && registration.getServlet() instanceof VaadinServlet) {
          registration.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
        }
        return bean;
      }
    };
  }

  @Bean
  VaadinServiceInitListener pageSetupListener(I18NProvider texts, UnexpectedErrors errors) {
    return event -> init(event, texts, errors);
  }

  private static void init(ServiceInitEvent event, I18NProvider texts, UnexpectedErrors errors) {
    event.addIndexHtmlRequestListener(PageSetup::markPage);
    event
        .getSource()
        .setSystemMessagesProvider(
            info ->
                systemMessages(
                    texts,
                    Remembered.language(info.getRequest()),
                    info.getRequest() != null
                        && info.getRequest().getWrappedSession(false) == null));
    event
        .getSource()
        .addSessionInitListener(
            start -> {
              start.getSession().setLocale(Remembered.language(start.getRequest()));
              start.getSession().setErrorHandler(errors);
            });
    event
        .getSource()
        .addUIInitListener(
            start -> {
              connectionTexts(start.getUI());
              ComponentMends.apply(start.getUI());
              Drawn.prepare(start.getUI());
            });
  }

  /** The scheme stands in the page itself, so a dark page is never white for a moment. */
  private static void markPage(IndexHtmlResponse response) {
    Element html = response.getDocument().getElementsByTag("html").first();
    if (html == null) {
      return;
    }
    html.attr("lang", Remembered.language(response.getVaadinRequest()).toLanguageTag());
    Scheme scheme = Remembered.scheme(response.getVaadinRequest());
    if (scheme != Scheme.SYSTEM) {
      html.attr("data-scheme", scheme.attribute());
    }
    themeColor(response, "light", "#e6ebed");
    themeColor(response, "dark", "#10161a");
  }

  private static void themeColor(IndexHtmlResponse response, String scheme, String color) {
    response
        .getDocument()
        .head()
        .appendElement("meta")
        .attr("name", "theme-color")
        .attr("media", "(prefers-color-scheme: " + scheme + ")")
        .attr("content", color);
  }

  /**
   * A session that ends while a request of it is under way makes the request fail: that is told as
   * what it is, not as a failure of the portal.
   */
  static SystemMessages systemMessages(I18NProvider texts, Locale locale, boolean sessionEnded) {
    String caption = sessionEnded ? "shell.session.caption" : "shell.internal.caption";
    String message = sessionEnded ? "shell.session.message" : "shell.internal.message";
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.getTranslation("shell.session.caption", locale));
    messages.setSessionExpiredMessage(texts.getTranslation("shell.session.message", locale));
    messages.setInternalErrorCaption(texts.getTranslation(caption, locale));
    messages.setInternalErrorMessage(texts.getTranslation(message, locale));
    messages.setSyncErrorCaption(texts.getTranslation("shell.sync.caption", locale));
    messages.setSyncErrorMessage(texts.getTranslation("shell.sync.message", locale));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies.caption", locale));
    messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.message", locale));
    return messages;
  }

  /** Sets the browser's title after Flow has set its own. */
  static void title(Component layout, String title) {
    UI ui = UI.getCurrentOrThrow();
    String whole =
        title.isBlank()
            ? ui.getTranslation("app.name")
            : ui.getTranslation("app.page-title", title);
    ui.beforeClientResponse(layout, context -> ui.getPage().setTitle(whole));
  }

  /** Also called when the language changes. */
  static void connectionTexts(UI ui) {
    String lost = ui.getTranslation("shell.connection.lost");
    String trying = ui.getTranslation("shell.connection.trying");
    ui.getReconnectDialogConfiguration().setDialogText(trying);
    ui.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
    ui.getPage()
        .executeJs(
            """
            document.documentElement.lang = $3;
            const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
            if (indicator) {
              indicator.offlineText = $0;
              indicator.reconnectingText = $1;
              indicator.onlineText = $2;
            }\
            """,
            lost,
            trying,
            ui.getTranslation("shell.connection.back"),
            ui.getLocale().toLanguageTag());
  }
}
