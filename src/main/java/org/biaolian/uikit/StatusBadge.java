package org.biaolian.uikit;

import com.vaadin.flow.component.badge.Badge;

/** A short status word on a tinted ground. */
public final class StatusBadge extends Badge {

  /** What the tint says; the word must say it too. */
  public enum Tone {
    NEUTRAL(""),
    GOOD("success"),
    INFO("info"),
    WARNING("warning"),
    BAD("error"),
    /** No ground, only an edge: for facts that are not a status. */
    OUTLINE("bl-line");

    private final String theme;

    Tone(String theme) {
      this.theme = theme;
    }
  }

  public StatusBadge(String text, Tone tone) {
    super(text);
    if (!tone.theme.isEmpty()) {
      getElement().getThemeList().add(tone.theme);
    }
  }
}
