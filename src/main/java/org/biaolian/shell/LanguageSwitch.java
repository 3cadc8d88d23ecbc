package org.biaolian.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.biaolian.uikit.Drawn;

/**
 * Chinese or English, at once and remembered. Drawn within something else it does not listen
 * itself.
 */
public final class LanguageSwitch extends Div {

  private static final long serialVersionUID = 1L;

  private static final String CHOSEN = "event.target.lang";

  public LanguageSwitch() {
    addClassName("bl-lang");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("shell.language.label"));
    Locale present = getLocale();
    for (Locale locale : Languages.ALL) {
      NativeButton button = new NativeButton(Languages.sign(locale));
      button.setAriaLabel(Languages.name(locale));
      button
          .getElement()
          .setAttribute("lang", locale.toLanguageTag())
          .setAttribute("type", "button")
          .setAttribute("aria-pressed", Boolean.toString(locale.equals(present)));
      add(button);
    }
    Drawn.still(this);
    getElement()
        .addEventListener("click", click -> chosen(click.getEventData().path(CHOSEN).asString()))
        .addEventData(CHOSEN);
  }

  /** A click between the buttons names no language. */
  static void chosen(String tag) {
    Languages.ALL.stream()
        .filter(locale -> locale.toLanguageTag().equals(tag))
        .forEach(LanguageSwitch::choose);
  }

  /** Changes all pages of the session; this one is built anew, the address stays. */
  static void choose(Locale locale) {
    UI ui = UI.getCurrentOrThrow();
    if (locale.equals(ui.getLocale())) {
      return;
    }
    Remembered.keep(Languages.COOKIE, locale.toLanguageTag());
    VaadinSession.getCurrent().setLocale(locale);
    PageSetup.connectionTexts(ui);
    boolean stopped =
        ui.getInternals().getActiveRouterTargetsChain().stream()
            .anyMatch(HasErrorParameter.class::isInstance);
    if (stopped) {
      // An error page is not built anew by its route.
      ui.getPage().reload();
    } else {
      ui.refreshCurrentRoute(true);
    }
  }
}
