package org.biaolian.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.calendar.Deadline;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseForesight;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act on a list of cases. Each case is a step and a commit of its own, with its own rules and
 * its own trail: what is refused for one does not undo the others, and is said for that one.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class CaseBatches {

  /** Cases that one act takes at most. */
  public static final int MOST = 200;

  private final RecognitionCases cases;
  private final CaseRepository rows;
  private final CaseForesight foresight;
  private final CurrentActor actors;

  CaseBatches(
      RecognitionCases cases, CaseRepository rows, CaseForesight foresight, CurrentActor actors) {
    this.cases = cases;
    this.rows = rows;
    this.foresight = foresight;
    this.actors = actors;
  }

  /** A case as the list showed it. */
  public record Item(UUID id, long seen) {}

  /** What became of a case; without a refusal it was done. */
  public record Result(UUID id, @Nullable RuleViolation refusal) {}

  /**
   * What a signature on a case would bind, or why it would be refused.
   *
   * @param unchecked points of the checklist that nobody looked at
   * @param refusal none when it would be signed
   */
  public record Foreseen(
      CaseSummary summary,
      @Nullable Decision decision,
      int unchecked,
      long seen,
      Optional<RuleViolation> refusal) {}

  /**
   * What would come of taking a case.
   *
   * @param deadline the last day of the assessment and the rule that gives it; none when refused
   * @param workingDays that the rule gives; 0 when refused
   * @param refusal none when it would be taken
   */
  public record Taken(
      CaseSummary summary,
      long seen,
      @Nullable Deadline deadline,
      int workingDays,
      Optional<RuleViolation> refusal) {}

  /**
   * Signs cases that are alike: the whole decision is the same for all.
   *
   * @throws RuleViolation for too many, or for cases that are not alike; nothing is signed then
   */
  @Requires(Action.SIGN_CASE)
  public List<Result> sign(List<Item> items) {
    Batch.mustBeFew(items);
    mustBeAlike(items);
    return Batch.each(items, item -> cases.sign(item.id(), item.seen()));
  }

  /**
   * Takes cases, as their clerk.
   *
   * @throws RuleViolation for too many; none is taken then
   */
  @Requires(Action.ASSESS_CASE)
  public List<Result> acknowledge(List<Item> items) {
    Batch.mustBeFew(items);
    return Batch.each(items, item -> cases.acknowledge(item.id(), item.seen()));
  }

  /**
   * What would become of each, before it is taken; in few statements however many they are. What
   * this person does not see is left out.
   *
   * @throws RuleViolation as {@link #acknowledge}
   */
  @Requires(Action.ASSESS_CASE)
  @Transactional(readOnly = true)
  public List<Taken> previewAcknowledgement(List<Item> items) {
    Batch.mustBeFew(items);
    return foresight.ofAcknowledgements(items);
  }

  private void mustBeAlike(List<Item> items) {
    Party party = new Party(actors.require());
    Set<@Nullable Decision> decisions = new HashSet<>();
    for (RecognitionCase one : rows.findAllById(items.stream().map(Item::id).toList())) {
      if (party.actor().actsFor(one.target()) && one.state() == CaseState.TO_SIGN) {
        decisions.add(one.decision());
      }
    }
    if (decisions.size() > 1) {
      throw new RuleViolation("cases-not-alike");
    }
  }

  /**
   * What a signature on each of these would bind, before it is given; in few statements however
   * many they are. What this person does not see is left out.
   *
   * @throws RuleViolation as {@link #sign}
   */
  @Requires(Action.SIGN_CASE)
  @Transactional(readOnly = true)
  public List<Foreseen> preview(List<Item> items) {
    Batch.mustBeFew(items);
    mustBeAlike(items);
    return foresight.ofSignatures(items);
  }
}
