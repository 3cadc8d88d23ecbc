package org.biaolian.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import org.biaolian.recognition.internal.Reviews;
import org.biaolian.recognition.internal.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act on a list of cases. Each case is a step by its own rules and with its own trail: what is
 * refused for one does not undo the others, and is said for that one.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class CaseBatches {

  /** Cases that one act takes at most. */
  public static final int MOST = 200;

  private final RecognitionCases cases;
  private final CaseRepository rows;
  private final CaseForesight foresight;
  private final Reviews reviews;
  private final Signatures signatures;
  private final CurrentActor actors;
  private final TransactionTemplate transactions;

  CaseBatches(
      RecognitionCases cases,
      CaseRepository rows,
      CaseForesight foresight,
      Reviews reviews,
      Signatures signatures,
      CurrentActor actors,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.rows = rows;
    this.foresight = foresight;
    this.reviews = reviews;
    this.signatures = signatures;
    this.actors = actors;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * What a review or a signature of a case would agree to, or why it would be refused.
   *
   * @param opinion of the clerk
   * @param unchecked points of the checklist that nobody looked at
   * @param effect of a signature; none of a review
   * @param refusal none when it would be done
   */
  public record Foreseen(
      CaseSummary summary,
      @Nullable Decision decision,
      @Nullable String opinion,
      int unchecked,
      long seen,
      @Nullable SignatureEffect effect,
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
  public List<StepResult> sign(List<ListedCase> items) {
    Batch.mustBeFew(items);
    mustBeAlike(items, CaseState.TO_SIGN);
    return Batch.together(Batch.once(items), slice -> inOne(() -> signatures.sign(slice)));
  }

  /**
   * Agrees with proposals that are alike, with one opinion.
   *
   * @throws RuleViolation for too many, for cases that are not alike, or without an opinion;
   *     nothing is agreed with then
   */
  @Requires(Action.REVIEW_CASE)
  public List<StepResult> agree(List<ListedCase> items, String opinion) {
    Batch.mustBeFew(items);
    mustBeAlike(items, CaseState.IN_REVIEW);
    if (opinion.isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    return Batch.together(Batch.once(items), slice -> inOne(() -> reviews.agree(slice, opinion)));
  }

  private List<StepResult> inOne(Supplier<List<StepResult>> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }

  /**
   * Takes cases, as their clerk.
   *
   * @throws RuleViolation for too many; none is taken then
   */
  @Requires(Action.ASSESS_CASE)
  public List<StepResult> acknowledge(List<ListedCase> items) {
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
  public List<Taken> previewAcknowledgement(List<ListedCase> items) {
    Batch.mustBeFew(items);
    return foresight.ofAcknowledgements(items);
  }

  private void mustBeAlike(List<ListedCase> items, CaseState waiting) {
    Party party = new Party(actors.require());
    Set<@Nullable Decision> decisions = new HashSet<>();
    for (RecognitionCase one : rows.findAllById(items.stream().map(ListedCase::id).toList())) {
      if (party.actor().actsFor(one.target()) && one.state() == waiting) {
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
  public List<Foreseen> preview(List<ListedCase> items) {
    Batch.mustBeFew(items);
    mustBeAlike(items, CaseState.TO_SIGN);
    return foresight.ofSignatures(items);
  }

  /**
   * As {@link #preview}, of a review.
   *
   * @throws RuleViolation as {@link #agree}
   */
  @Requires(Action.REVIEW_CASE)
  @Transactional(readOnly = true)
  public List<Foreseen> previewReview(List<ListedCase> items) {
    Batch.mustBeFew(items);
    mustBeAlike(items, CaseState.IN_REVIEW);
    return foresight.ofReviews(items);
  }
}
