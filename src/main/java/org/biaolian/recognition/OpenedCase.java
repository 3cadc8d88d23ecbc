package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biaolian.recognition.CaseRounds.Round;
import org.biaolian.recognition.Countersigning.Heard;
import org.biaolian.recognition.ExpertOpinions.Advice;
import org.biaolian.recognition.PaperSignatures.Paper;
import org.biaolian.recognition.Publicities.Shown;
import org.biaolian.recognition.RequestLife.Event;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a case shows this viewer; what is not the viewer's matter is empty.
 *
 * @param papers made or being made
 * @param rounds all of them, the first one first; empty where there is only this one
 * @param disputes about any round
 * @param chance to contest the decision, for the applicant
 * @param publicity of the drafted decision, once it began or somebody spoke
 * @param signature on paper, and the seal
 * @param departments that were asked
 * @param evidence that the request came with
 * @param since what others did since the viewer last looked, the latest first
 * @param look that the viewer took by this; none after a step on the page
 */
public record OpenedCase(
    CaseView view,
    List<PaperView> papers,
    List<Round> rounds,
    List<DisputeLine> disputes,
    Optional<DisputeChance> chance,
    Optional<Shown> publicity,
    Optional<Paper> signature,
    List<Heard> departments,
    List<Advice> experts,
    List<EvidenceFile> evidence,
    List<ReminderView> reminders,
    List<Event> since,
    @Nullable Look look) {

  /**
   * A look at a case.
   *
   * @param before when the last one was; none for the first
   * @param at the moment before what was read
   */
  public record Look(@Nullable Instant before, Instant at) {}
}
