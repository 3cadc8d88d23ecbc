package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of several regions that are probably about the same, as far as the viewer sees them.
 *
 * @param seen stands for exactly what the viewer has before the eyes
 * @param reasons why the two nearest of different regions are near
 * @param judged the last finding on records that all are here; none so far
 * @param mayJudge whether the viewer may say what they are
 */
public record OverlapGroup(
    UUID key,
    String seen,
    List<Member> members,
    List<NearReason> reasons,
    @Nullable Judged judged,
    boolean mayJudge)
    implements Serializable {

  /**
   * A record of the group.
   *
   * @param news not there, or under another title, when the group was last judged
   */
  public record Member(StandardRow row, boolean news) implements Serializable {}

  /**
   * What somebody found.
   *
   * @param stands the group has not changed since
   */
  public record Judged(
      OverlapVerdict verdict,
      @Nullable String reason,
      UUID person,
      String organization,
      Instant at,
      boolean stands)
      implements Serializable {}
}
