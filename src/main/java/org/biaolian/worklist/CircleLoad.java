package org.biaolian.worklist;

import java.util.List;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Organization;

/** How many items are open at each member of a circle: counts only. */
public record CircleLoad(Circle circle, List<Load> members) {

  /** One member's count. */
  public record Load(Organization bureau, long open) {}
}
