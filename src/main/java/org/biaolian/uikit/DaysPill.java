package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** Working days left, coloured by how few they are. */
public final class DaysPill extends Span {

  /**
   * Where the colours change, in working days; both come from the circle's policy parameters.
   *
   * @param soon from 1 to this many days left it is {@link Level#SOON}
   * @param near up to this many days left it is {@link Level#NEAR}
   */
  public record Thresholds(int soon, int near) implements Serializable {
    public Thresholds {
      if (soon < 1 || near < soon) {
        throw new IllegalArgumentException("Thresholds must rise from 1: " + soon + ", " + near);
      }
    }
  }

  /** How urgent it is. Only the last two are filled, so a page without haste stays quiet. */
  public enum Level {
    AMPLE,
    NEAR,
    SOON,
    TODAY,
    OVERDUE;

    /** The level for a number of working days left; negative numbers are days overdue. */
    public static Level of(int daysLeft, Thresholds thresholds) {
      if (daysLeft < 0) {
        return OVERDUE;
      }
      if (daysLeft == 0) {
        return TODAY;
      }
      if (daysLeft <= thresholds.soon()) {
        return SOON;
      }
      return daysLeft <= thresholds.near() ? NEAR : AMPLE;
    }

    String style() {
      return switch (this) {
        case AMPLE -> "ample";
        case NEAR -> "near";
        case SOON -> "soon";
        case TODAY -> "today";
        case OVERDUE -> "overdue";
      };
    }
  }

  private DaysPill(String style) {
    addClassNames("bl-days", style);
  }

  /** A running clock: {@code daysLeft} working days, negative when overdue. */
  public static DaysPill running(int daysLeft, Thresholds thresholds) {
    Level level = Level.of(daysLeft, thresholds);
    DaysPill pill = new DaysPill(level.style());
    switch (level) {
      case TODAY -> pill.add(new Span(pill.getTranslation("uikit.days.today")));
      case OVERDUE -> pill.count("uikit.days.overdue", Math.negateExact(daysLeft));
      default -> pill.count("uikit.days.left", daysLeft);
    }
    return pill;
  }

  /** A stopped clock. */
  public static DaysPill stopped() {
    DaysPill pill = new DaysPill("stopped");
    pill.add(new Span(pill.getTranslation("uikit.days.stopped")));
    return pill;
  }

  /** No clock any more: plain small text, such as a date. */
  public static DaysPill done(String text) {
    DaysPill pill = new DaysPill("done");
    pill.add(new Span(text));
    return pill;
  }

  /** Adds the rule, start and due date as a hover text; returns this pill. */
  public DaysPill explained(String rule) {
    setTitle(rule);
    return this;
  }

  private void count(String key, int days) {
    String number = Integer.toString(days);
    String text = getTranslation(key, days);
    int at = text.indexOf(number);
    if (at < 0) {
      add(new Span(text));
      return;
    }
    addWords(text.substring(0, at));
    add(new Bold(number));
    addWords(text.substring(at + number.length()));
  }

  private void addWords(String words) {
    if (!words.isBlank()) {
      add(new Span(words.strip()));
    }
  }
}
