package org.biaolian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.calendar.Deadline;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of a dispute as its page shows it.
 *
 * @param decision what the contested round decided
 * @param revocation why the entry was revoked, where that is contested
 * @param texts what was written, as far as the viewer may read it
 * @param sealed the sides whose statement is in and not open to the viewer yet
 * @param whole the longest time of it all; none when it is over
 * @param stages what went by, the first one first
 * @param next the round in which the target decides anew
 * @param steps what the viewer may do now
 */
public record DisputeView(
    DisputeLine line,
    int round,
    LocalDate decidedOn,
    @Nullable Decision decision,
    @Nullable Revocation revocation,
    List<Text> texts,
    Set<DisputeSide> sealed,
    List<File> files,
    List<Advice> experts,
    @Nullable Recommendation recommendation,
    @Nullable DisputeEnding ending,
    @Nullable Deadline deadline,
    int workingDays,
    @Nullable Deadline whole,
    int months,
    List<Stage> stages,
    @Nullable Round next,
    long version,
    Set<Step> steps) {

  /** Why an entry of the register was revoked. */
  public record Revocation(Ground ground, @Nullable String reason) {}

  /** What somebody wrote; nobody wrote what came by itself. */
  public record Text(DisputeTextKind kind, String text, @Nullable String by, Instant at) {}

  /** Evidence. */
  public record File(
      UUID id, DisputeTextKind belongsTo, String name, long size, String sha256, Instant addedAt) {}

  /** An expert and the opinion. */
  public record Advice(
      String expert, LocalDate namedOn, @Nullable String opinion, @Nullable Instant givenAt) {}

  /**
   * A state that it was in.
   *
   * @param until the day on which it came to the next one; none for the present state
   * @param workingDays used up in it so far
   */
  public record Stage(
      DisputeState state, LocalDate since, @Nullable LocalDate until, int workingDays) {}

  /** The target's new decision, once signed. */
  public record Round(UUID caseId, int round, CaseState state, @Nullable Decision decision) {}

  /** What can be done. */
  public enum Step {
    ACCEPT,
    REJECT,
    STATE,
    ATTACH,
    ASK_EXPERT,
    RECOMMEND,
    DECIDE_ANEW,
    LET_STAND,
    WITHDRAW
  }

  /** What was written of a kind; nothing where it was not, or may not be read. */
  public @Nullable Text text(DisputeTextKind kind) {
    return texts.stream().filter(text -> text.kind() == kind).findFirst().orElse(null);
  }
}
