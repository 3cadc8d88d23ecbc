package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * With whom an own record is shared, and what is proposed.
 *
 * @param version what the reader saw, for the step that follows
 */
public record SharingRow(
    UUID id,
    long version,
    String number,
    String title,
    Sharing level,
    Set<CircleCode> circles,
    @Nullable Sharing proposed,
    Set<CircleCode> proposedCircles)
    implements Serializable {

  public SharingRow {
    circles = Set.copyOf(circles);
    proposedCircles = Set.copyOf(proposedCircles);
  }
}
