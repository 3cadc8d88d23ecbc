package org.biaolian.api;

/** The patterns of {@code like … escape '!'}. */
public final class LikePattern {

  private LikePattern() {}

  /** What holds a text somewhere; its own wildcards mean themselves, and an empty one is in all. */
  public static String containing(String text) {
    return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
