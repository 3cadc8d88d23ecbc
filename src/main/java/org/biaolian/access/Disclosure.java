package org.biaolian.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.kernel.CircleCode;

/**
 * How far something is disclosed, by itself or within something else.
 *
 * @param circles named for {@link Sharing#CIRCLES} only
 */
public record Disclosure(Sharing level, Set<CircleCode> circles) {

  /** As far as what it belongs to, and no limit of its own. */
  public static final Disclosure PUBLIC = new Disclosure(Sharing.PUBLIC, Set.of());

  /** The own bureau only. */
  public static final Disclosure PRIVATE = new Disclosure(Sharing.PRIVATE, Set.of());

  public Disclosure {
    circles = Set.copyOf(circles);
  }

  /**
   * What is left of it inside a whole, never more than the whole: the circles that both name. A
   * part that has no circle in common with the whole stays with its bureau.
   */
  public Disclosure within(Disclosure whole) {
    if (whole.level == Sharing.PUBLIC || level == Sharing.PRIVATE) {
      return this;
    }
    if (level == Sharing.PUBLIC || whole.level == Sharing.PRIVATE) {
      return whole;
    }
    Set<CircleCode> both =
        circles.stream().filter(whole.circles::contains).collect(Collectors.toUnmodifiableSet());
    return both.isEmpty() ? PRIVATE : new Disclosure(Sharing.CIRCLES, both);
  }

  /** Whether nobody sees it who would not see the other. */
  public boolean noWiderThan(Disclosure other) {
    return within(other).equals(this);
  }
}
