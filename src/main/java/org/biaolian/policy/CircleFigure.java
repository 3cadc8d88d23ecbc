package org.biaolian.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A parameter as a circle has it today.
 *
 * @param today what holds in the circle
 * @param own whether the circle has set that itself
 * @param general what holds where a circle has set nothing
 * @param announced what the circle has set from later days on, the nearest first
 * @param settable whether the circle may set it
 * @param seen what a change must name, so that nobody overwrites another's change
 */
public record CircleFigure(
    PolicyName name,
    FigureValue today,
    boolean own,
    FigureValue general,
    List<FigureValue> announced,
    boolean settable,
    long seen)
    implements Serializable {

  /** Whether anything of the circle's own holds or will hold. */
  public boolean touched() {
    return own || !announced.isEmpty();
  }
}
