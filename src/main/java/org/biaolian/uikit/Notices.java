package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short messages after an action. Read aloud without interrupting; failures stay until closed. */
public final class Notices {

  private static final int SUCCESS_MILLIS = 5000;

  private Notices() {}

  /** Says that something was done. */
  public static Notification success(String text) {
    return show(text, SUCCESS_MILLIS, "success");
  }

  /** Says something that must be read before it goes: stays until closed. */
  public static Notification lasting(String text) {
    return show(text, 0, "success");
  }

  /** Says what failed and what to do; stays until closed. */
  public static Notification failure(String text) {
    return show(text, 0, "error");
  }

  private static Notification show(String text, int millis, String theme) {
    Notification notice = new Notification();
    notice.setDuration(millis);
    notice.setPosition(Notification.Position.BOTTOM_START);
    notice.setAssertive(false);
    notice.getElement().getThemeList().add(theme);
    Span words = new Span(text);
    words.addClassName("bl-notice-text");
    Button close =
        new Button(UI.getCurrent().getTranslation("uikit.close"), click -> notice.close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    Div body = new Div(words, close);
    body.addClassName("bl-notice");
    notice.add(body);
    notice.open();
    return notice;
  }
}
