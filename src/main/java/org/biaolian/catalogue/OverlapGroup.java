package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
   * The two whose texts are laid beside each other first: of different regions, and in force where
   * there are such; none where the viewer sees one region only.
   */
  public List<StandardRow> pair() {
    List<StandardRow> rows =
        members.stream()
            .map(Member::row)
            .sorted(Comparator.comparing(row -> row.status() != LegalStatus.IN_FORCE))
            .toList();
    return rows.stream()
        .filter(row -> !Objects.equals(row.regionDigits(), rows.getFirst().regionDigits()))
        .findFirst()
        .map(other -> List.of(rows.getFirst(), other))
        .orElse(List.of());
  }

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
