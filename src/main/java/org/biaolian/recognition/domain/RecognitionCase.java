package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Assessment;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.EndGround;
import org.biaolian.recognition.Outcome;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one target bureau does about one request. Clerk, reviewer and signer are three different
 * people of the target; nobody holds two steps of one case.
 */
@Entity
@Table(name = "recognition_case")
public class RecognitionCase extends CaseIdentity {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private CaseState state = CaseState.ASSIGNED;

  @Embedded private Proposal proposal = new Proposal();

  private @Nullable String reviewOpinion;

  private @Nullable String backReason;

  /** What a person gave as the reason to end it, or what was said before grounds had codes. */
  private @Nullable String endReason;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable EndGround endGround;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID clerkId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID reviewerId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID signerId;

  /** Everybody who ever assessed this case in the place of its clerk. */
  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 200)
  @CollectionTable(name = "recognition_case_deputy", joinColumns = @JoinColumn(name = "case_id"))
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "person_id", nullable = false)
  private Set<UUID> deputies = new HashSet<>();

  /** Everybody who ever reviewed this case, also before it was sent back. */
  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 200)
  @CollectionTable(name = "recognition_case_reviewer", joinColumns = @JoinColumn(name = "case_id"))
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "person_id", nullable = false)
  private Set<UUID> reviewers = new HashSet<>();

  /** Everybody who ever signed this case, or had it for signature and sent it back. */
  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 200)
  @CollectionTable(name = "recognition_case_signer", joinColumns = @JoinColumn(name = "case_id"))
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "person_id", nullable = false)
  private Set<UUID> signers = new HashSet<>();

  /** Everybody who was asked about this round as an expert; each is an assignment of its own. */
  @ElementCollection(fetch = FetchType.LAZY)
  @Immutable
  @BatchSize(size = 200)
  @CollectionTable(name = "expert_assignment", joinColumns = @JoinColumn(name = "caseId"))
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "personId", nullable = false)
  private Set<UUID> experts = new HashSet<>();

  /** When the clock of the assessment stood still. */
  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 200)
  @CollectionTable(name = "recognition_case_stop", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<Stop> stops = new ArrayList<>();

  private @Nullable Instant assessingSince;

  private @Nullable Instant signedAt;

  @Embedded private CaseClock clock;

  @Embedded private BeforeSignature before = new BeforeSignature();

  protected RecognitionCase() {}

  public static RecognitionCase assign(
      RecognitionRequest request, BureauCode target, Instant now, TimeLimit acknowledgeBy) {
    if (target.equals(request.applicant())) {
      throw new RuleViolation("applicant-is-no-target");
    }
    RecognitionCase made = new RecognitionCase();
    made.identify(request, target, now);
    made.clock = CaseClock.until(acknowledgeBy);
    return made;
  }

  /**
   * The target decides anew: a further round beside this one, which stays as it is. Who held a step
   * of this round may hold the same in the next one, and no other.
   *
   * @param number of the new round; greater than this one's
   * @throws RuleViolation when this round is not signed
   */
  public RecognitionCase nextRound(int number, Instant now, TimeLimit acknowledgeBy) {
    if (state != CaseState.SIGNED) {
      throw new RuleViolation("round-needs-decision");
    }
    RecognitionCase made = new RecognitionCase();
    made.identifyAfter(this, number, now);
    made.clock = CaseClock.until(acknowledgeBy);
    made.deputies.addAll(deputies);
    if (clerkId != null) {
      made.deputies.add(clerkId);
    }
    made.reviewers.addAll(reviewers);
    made.signers.addAll(signers);
    return made;
  }

  /**
   * Refuses whoever cannot take the case as its clerk.
   *
   * @throws RuleViolation {@code illegal-step}, {@code clerk-held-other-step}
   */
  public void mustBeThereToTake(UUID clerk) {
    // Other states lead to the assessment too, but each by a step of its own.
    if (state != CaseState.ASSIGNED) {
      throw new RuleViolation("illegal-step", state, CaseState.ASSESSING);
    }
    if (round() > 1 && (reviewers.contains(clerk) || signers.contains(clerk))) {
      throw new RuleViolation("clerk-held-other-step");
    }
  }

  /** The target's clerk takes the case; the clock of the assessment starts. */
  public void acknowledge(UUID clerk, Instant now, TimeLimit assessBy) {
    mustBeThereToTake(clerk);
    moveTo(CaseState.ASSESSING);
    clerkId = clerk;
    assessingSince = now;
    clock.run(assessBy);
  }

  /** The clerk who assesses proposes a decision to the reviewer. */
  public void propose(UUID clerk, Decision decision, String text) {
    propose(clerk, false, decision, text);
  }

  public void propose(UUID person, boolean deputy, Decision decision, String text) {
    propose(person, deputy, new Assessment(decision, text, List.of()));
  }

  /**
   * The clerk who assesses, or the clerk's deputy, proposes a decision to the reviewer.
   *
   * @param deputy whether the person is named today as deputy of the clerk who took the case
   */
  public void propose(UUID person, boolean deputy, Assessment made) {
    Duties.mayAssess(person, deputy, held());
    if (made.opinion().isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    moveTo(CaseState.IN_REVIEW);
    stoodIn(person);
    proposal.put(made.decision(), made.opinion().strip(), made.checks());
    backReason = null;
  }

  /** Refuses a review by whoever assessed or signed, or of what does not wait for one. */
  public void mustAllowReview(UUID reviewer) {
    Duties.mayReview(reviewer, held());
    mustLeadTo(CaseState.TO_SIGN);
  }

  /** The reviewer agrees. */
  public void agree(UUID reviewer, String text) {
    mustAllowReview(reviewer);
    if (text.isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    moveTo(CaseState.TO_SIGN);
    reviewerId = reviewer;
    reviewers.add(reviewer);
    reviewOpinion = text.strip();
  }

  /** Whether this person has agreed to the version that was seen, and nothing happened since. */
  public boolean reviewedBy(UUID person, long seen, String text) {
    return state == CaseState.TO_SIGN
        && person.equals(reviewerId)
        && text.strip().equals(reviewOpinion)
        && version() == seen + 1;
  }

  /** Whether somebody was asked about this round as an expert. */
  public boolean asked(UUID person) {
    return experts.contains(person);
  }

  private Duties.Held held() {
    return new Duties.Held(clerkId, deputies, reviewers, signers);
  }

  /** Refuses an expert who is not free to advise on this case. */
  public void mustBeFreeToAdvise(UUID expert, Set<BureauCode> homes) {
    Duties.mayAdvise(expert, homes, applicant(), held());
  }

  /**
   * Who assesses asks the applicant for information; the clock of the assessment stands still.
   *
   * @param deputy whether the person is named today as deputy of the clerk who took the case
   * @param most how often a case may ask
   * @param daysLeft working days of the assessment that are still to come; negative when it is over
   * @param answerBy the applicant's own time
   * @throws RuleViolation when the assessment is over already, or it was asked often enough
   */
  public void askInformation(
      UUID person,
      boolean deputy,
      String question,
      int most,
      int daysLeft,
      TimeLimit answerBy,
      Instant now) {
    Duties.mayAssess(person, deputy, held());
    mustLeadTo(CaseState.INFO_REQUESTED);
    mustNotBePaused();
    clock.ask(question, most, daysLeft, answerBy, now);
    moveTo(CaseState.INFO_REQUESTED);
    stops.add(new Stop(answerBy.since(), null, Stop.Cause.INFORMATION));
    stoodIn(person);
  }

  /**
   * The applicant answers, and the clock of the assessment runs on; also after its own last day, as
   * long as nobody went on without it.
   */
  public void answerInformation(String text, TimeLimit assessBy, Instant now) {
    mustAwaitInformation();
    clock.answer(text, assessBy, now);
    runOn(assessBy.since());
    moveTo(CaseState.ASSESSING);
  }

  /** Whether nothing came in time, so that the assessment may go on with what there is. */
  public boolean answerOverdue(LocalDate today) {
    return state == CaseState.INFO_REQUESTED && clock.over(today);
  }

  /** Who assesses goes on without the information, once the applicant's time is over. */
  public void goOn(UUID person, boolean deputy, LocalDate today, TimeLimit assessBy) {
    mustAwaitInformation();
    Duties.mayAssess(person, deputy, held());
    if (!answerOverdue(today)) {
      throw new RuleViolation("information-still-awaited", String.valueOf(dueOn()));
    }
    stoodIn(person);
    moveTo(CaseState.ASSESSING);
    clock.run(assessBy);
    runOn(today);
  }

  private void mustAwaitInformation() {
    if (state != CaseState.INFO_REQUESTED) {
      throw new RuleViolation("illegal-step", state, CaseState.ASSESSING);
    }
  }

  /**
   * Who assesses takes more time, with a reason.
   *
   * @param most how often that is possible
   * @param longer from the same day, with more working days
   * @throws RuleViolation when the assessment is over already, or was extended often enough
   */
  public void extend(
      UUID person, boolean deputy, String reason, int most, TimeLimit longer, LocalDate today) {
    Duties.mayAssess(person, deputy, held());
    if (state != CaseState.ASSESSING) {
      throw new RuleViolation("extension-while-assessing");
    }
    mustNotBePaused();
    clock.extend(reason, most, longer, today);
    stoodIn(person);
  }

  /** The assessment stands still while sector departments are heard. */
  public void pause(int daysLeft, LocalDate today) {
    clock.pause(daysLeft);
    stops.add(new Stop(today, null, Stop.Cause.DEPARTMENTS));
  }

  public void resume(TimeLimit rest) {
    clock.resume(rest);
    runOn(rest.since());
  }

  private void runOn(LocalDate day) {
    int last = stops.size() - 1;
    if (last >= 0 && stops.get(last).until() == null) {
      stops.set(last, stops.get(last).endedOn(day));
    }
  }

  /** When the clock of the assessment stood still, the first time first. */
  public List<Stop> stops() {
    return List.copyOf(stops);
  }

  private void mustNotBePaused() {
    if (clock.pausedForDepartments()) {
      throw new RuleViolation("clock-stands-still");
    }
  }

  /** The reviewed decision is shown to the public before it is signed. */
  public void showToPublic(LocalDate from, LocalDate until) {
    mustWaitForSignature();
    before.show(from, until);
  }

  /** The clerk says what was made of what the public said. */
  public void concludePublicity(LocalDate today, String result) {
    mustWaitForSignature();
    before.conclude(today, result);
  }

  /** The decision is signed on paper; it binds once a second person has confirmed that. */
  public void putOnPaper() {
    mustWaitForSignature();
    before.putOnPaper();
  }

  public void confirmPaper() {
    mustWaitForSignature();
    before.confirmPaper();
  }

  private void mustWaitForSignature() {
    if (state != CaseState.TO_SIGN) {
      throw new RuleViolation("paper-while-to-sign");
    }
  }

  /** Refuses a signature that policy or a paper still holds up. */
  public void mustBeReadyToSign(LocalDate today, boolean publicityRequired) {
    if (state == CaseState.TO_SIGN) {
      before.mustAllow(today, publicityRequired);
    }
  }

  /** Whether the last day of the present step has come. */
  public boolean dueBy(LocalDate today) {
    return state.live() && clock.dueBy(today);
  }

  private void stoodIn(UUID person) {
    if (!person.equals(clerkId)) {
      deputies.add(person);
    }
  }

  /** Whether this person could go on with the assessment, and does not hold it already. */
  public boolean mayTakeOver(UUID person) {
    return !person.equals(clerkId) && !reviewers.contains(person) && !signers.contains(person);
  }

  /**
   * Who assesses gives the case to a colleague.
   *
   * @param deputy whether the person is named today as deputy of the clerk who took the case
   */
  public void handOver(UUID person, boolean deputy, UUID to, String reason) {
    mustAllowHandOver(person, deputy, to);
    assignTo(to, reason);
  }

  /** Refuses what {@link #handOver} would refuse. */
  public void mustAllowHandOver(UUID person, boolean deputy, UUID to) {
    mustBeAssessed();
    Duties.mayAssess(person, deputy, held());
    mustAllowAssignment(to);
  }

  /** Refuses what {@link #assignTo} would refuse. */
  public void mustAllowAssignment(UUID to) {
    mustBeAssessed();
    if (to.equals(clerkId)) {
      throw new RuleViolation("handover-to-same");
    }
    if (!mayTakeOver(to)) {
      throw new RuleViolation("deputy-holds-step");
    }
  }

  /** Another clerk goes on; who assessed so far has assessed all the same. */
  public void assignTo(UUID to, String reason) {
    mustAllowAssignment(to);
    RecognitionRequest.reasonOf(reason);
    deputies.add(Objects.requireNonNull(clerkId));
    clerkId = to;
  }

  private void mustBeAssessed() {
    if (state != CaseState.ASSESSING && state != CaseState.INFO_REQUESTED) {
      throw new RuleViolation("handover-while-assessing");
    }
  }

  /** The reviewer or the signer sends the case back to the clerk. */
  public void sendBack(UUID person, String reason) {
    boolean signing = state == CaseState.TO_SIGN;
    if (signing) {
      Duties.maySign(person, held());
    } else if (state == CaseState.IN_REVIEW) {
      Duties.mayReview(person, held());
    } else {
      throw new RuleViolation("illegal-step", state, CaseState.ASSESSING);
    }
    backReason = RecognitionRequest.reasonOf(reason);
    moveTo(CaseState.ASSESSING);
    (signing ? signers : reviewers).add(person);
    before.forget();
    reviewerId = null;
    reviewOpinion = null;
  }

  /** Refuses a signature by whoever assessed or reviewed, or of what does not wait for one. */
  public void mustAllowSignature(UUID signer) {
    Duties.maySign(signer, held());
    if (state != CaseState.TO_SIGN) {
      throw new RuleViolation("illegal-step", state, CaseState.SIGNED);
    }
  }

  /** The signer, who neither assessed nor reviewed, makes the decision binding. */
  public void sign(UUID signer, Instant now) {
    Duties.maySign(signer, held());
    moveTo(CaseState.SIGNED);
    signerId = signer;
    signers.add(signer);
    signedAt = now;
    clock.stop();
  }

  /** Whether this person has signed the version that was seen, and nothing happened since. */
  public boolean signedBy(UUID person, long seen) {
    return state == CaseState.SIGNED && person.equals(signerId) && version() == seen + 1;
  }

  /** The same step with a later last day, by a new holiday notice. */
  public void reckonedAnew(TimeLimit later) {
    TimeLimit told = timeLimit();
    if (told != null) {
      clock.run(told.movedTo(later));
    }
  }

  /** Ends the case without a decision. */
  public void terminate(String reason) {
    String text = RecognitionRequest.reasonOf(reason);
    moveTo(CaseState.TERMINATED);
    endReason = text;
    clock.stop();
  }

  /** It has lost what it rests on and ends by itself. */
  public void lose(EndGround ground) {
    moveTo(CaseState.TERMINATED);
    endGround = ground;
    clock.stop();
  }

  private void moveTo(CaseState to) {
    mustLeadTo(to);
    state = to;
  }

  private void mustLeadTo(CaseState to) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("illegal-step", state, to);
    }
  }

  public CaseState state() {
    return state;
  }

  /** What is drafted, or binds once it is signed. */
  public @Nullable Decision decision() {
    return proposal.decision();
  }

  /** What was found on the points of the checklist. */
  public List<ChecklistAnswer> checks() {
    return proposal.checks();
  }

  public @Nullable Outcome outcome() {
    return proposal.outcome();
  }

  public @Nullable String conditions() {
    return proposal.conditions();
  }

  public @Nullable String clauses() {
    return proposal.clauses();
  }

  public @Nullable String differences() {
    return proposal.differences();
  }

  public @Nullable DeclineGround declineGround() {
    return proposal.declineGround();
  }

  public @Nullable String declineText() {
    return proposal.declineText();
  }

  public @Nullable String opinion() {
    return proposal.opinion();
  }

  public @Nullable String reviewOpinion() {
    return reviewOpinion;
  }

  public @Nullable String backReason() {
    return backReason;
  }

  public @Nullable String endReason() {
    return endReason;
  }

  /** Why it ended by itself. */
  public @Nullable EndGround endGround() {
    return endGround;
  }

  public @Nullable UUID clerkId() {
    return clerkId;
  }

  public @Nullable UUID reviewerId() {
    return reviewerId;
  }

  public @Nullable UUID signerId() {
    return signerId;
  }

  public @Nullable Instant assessingSince() {
    return assessingSince;
  }

  public @Nullable Instant signedAt() {
    return signedAt;
  }

  public @Nullable LocalDate publicFrom() {
    return before.publicFrom();
  }

  public @Nullable LocalDate publicUntil() {
    return before.publicUntil();
  }

  /** Whether its bureau was told that the publicity is over. */
  public boolean publicityTold() {
    return before.publicityTold();
  }

  /** What the clerk made of what the public said; none before. */
  public @Nullable String publicityResult() {
    return before.publicityResult();
  }

  /** Whether a leader signed it on paper. */
  public boolean onPaper() {
    return before.onPaper();
  }

  public CaseClock clock() {
    return clock;
  }

  public @Nullable TimeLimit timeLimit() {
    return clock.timeLimit();
  }

  public @Nullable LocalDate dueOn() {
    return clock.dueOn();
  }
}
