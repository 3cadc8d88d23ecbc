package org.biaolian.uikit;

/**
 * How one place stands towards one standard. Shown as a small square with a character and, beside
 * it or on hover, the word: never by colour alone.
 */
public enum Mark {
  RECOGNISED("认", "s-r"),
  CONDITIONAL("附", "s-c"),
  PARTIAL("部", "s-p"),
  RUNNING("办", "s-w"),
  OVERDUE("逾", "s-o"),
  RECONFIRM_DUE("复", "s-q"),
  SUSPENDED("停", "s-s"),
  DECLINED("否", "s-d"),
  ENDED("终", "s-e"),
  HOME("源", "s-h"),
  JOINT("共", "s-j"),
  NONE("", "s-n");

  private final String character;
  private final String style;

  Mark(String character, String style) {
    this.character = character;
    this.style = style;
  }

  /** The sign in the square; empty for {@link #NONE}. */
  public String character() {
    return character;
  }

  /** The CSS class that colours squares, tiles and strips. */
  public String style() {
    return style;
  }

  /** Key of the full word, such as 附条件互认. */
  public String wordKey() {
    return switch (this) {
      case RECOGNISED -> "uikit.mark.recognised";
      case CONDITIONAL -> "uikit.mark.conditional";
      case PARTIAL -> "uikit.mark.partial";
      case RUNNING -> "uikit.mark.running";
      case OVERDUE -> "uikit.mark.overdue";
      case RECONFIRM_DUE -> "uikit.mark.reconfirm-due";
      case SUSPENDED -> "uikit.mark.suspended";
      case DECLINED -> "uikit.mark.declined";
      case ENDED -> "uikit.mark.ended";
      case HOME -> "uikit.mark.home";
      case JOINT -> "uikit.mark.joint";
      case NONE -> "uikit.mark.none";
    };
  }
}
