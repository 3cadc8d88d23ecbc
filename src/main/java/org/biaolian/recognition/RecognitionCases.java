package org.biaolian.recognition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseReading;
import org.biaolian.recognition.internal.CaseViews;
import org.biaolian.recognition.internal.Checklists;
import org.biaolian.recognition.internal.CountersignClock;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.Reviews;
import org.biaolian.recognition.internal.SeenRows;
import org.biaolian.recognition.internal.Signatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a target bureau does with its case, from receipt to signature. */
@Service
@Transactional
public class RecognitionCases {

  static final String SUBJECT = CaseDesk.SUBJECT;

  private final Deadlines deadlines;
  private final CaseReading reading;
  private final CaseViews views;
  private final Checklists checklists;
  private final CountersignClock departments;
  private final SeenRows rows;
  private final CaseDesk desk;
  private final Reviews reviews;
  private final Signatures signatures;
  private final CurrentActor actors;
  private final Clock clock;

  RecognitionCases(
      Deadlines deadlines,
      CaseReading reading,
      CaseViews views,
      Checklists checklists,
      CountersignClock departments,
      SeenRows rows,
      CaseDesk desk,
      Reviews reviews,
      Signatures signatures,
      CurrentActor actors,
      Clock clock) {
    this.deadlines = deadlines;
    this.reading = reading;
    this.views = views;
    this.checklists = checklists;
    this.departments = departments;
    this.rows = rows;
    this.desk = desk;
    this.reviews = reviews;
    this.signatures = signatures;
    this.actors = actors;
    this.clock = clock;
  }

  /** The clerk takes the case; the time for the assessment runs. */
  @Requires(Action.ASSESS_CASE)
  public void acknowledge(UUID id) {
    acknowledge(desk.ofTarget(id));
  }

  /**
   * As the other, of a case as a list showed it.
   *
   * @throws RuleViolation {@code changed-meanwhile}
   */
  @Requires(Action.ASSESS_CASE)
  public void acknowledge(UUID id, long seen) {
    RecognitionCase one = desk.ofTarget(id);
    Seen.check(seen, one.version());
    acknowledge(one);
  }

  private void acknowledge(RecognitionCase one) {
    CaseState from = one.state();
    if (one.round() > 1) {
      desk.mustNotAdvise(one);
    }
    one.acknowledge(actors.require().personId(), clock.instant(), deadlines.toAssess(one));
    desk.noted("case.acknowledged", one, from, null);
  }

  /** The clerk, or the clerk's deputy, proposes a decision to the reviewer. */
  @Requires(Action.ASSESS_CASE)
  public void propose(UUID id, Decision decision, String opinion) {
    propose(id, new Assessment(decision, opinion, List.of()));
  }

  /**
   * The clerk, or the clerk's deputy, proposes a decision to the reviewer, with the checklist.
   *
   * @throws RuleViolation when policy asks for a full checklist and a point is not answered
   */
  @Requires(Action.ASSESS_CASE)
  public void propose(UUID id, Assessment made) {
    // So that no department is asked, and no expert, at the same moment.
    RecognitionCase one = desk.held(id);
    checklists.check(one, made.checks());
    departments.mustBeHeard(one);
    CaseState from = one.state();
    UUID person = actors.require().personId();
    Set<UUID> principals = desk.principals(Role.CLERK);
    UUID clerk = one.clerkId();
    one.propose(person, clerk != null && principals.contains(clerk), made);
    if (!person.equals(clerk)) {
      desk.mustNotAdvise(one);
      desk.noteDeputy(one, principals);
    }
    desk.noted("case.proposed", one, from, made.opinion());
  }

  /**
   * The reviewer agrees with what is proposed.
   *
   * @param seen the version that the page showed
   * @throws RuleViolation {@code changed-meanwhile}
   */
  @Requires(Action.REVIEW_CASE)
  public void agree(UUID id, long seen, String opinion) {
    StepResult.mustBeDone(reviews.agree(List.of(new ListedCase(id, seen)), opinion));
  }

  /** The reviewer sends back to the clerk what was seen. */
  @Requires(Action.REVIEW_CASE)
  public void sendBackFromReview(UUID id, long seen, String reason) {
    sendBack(id, seen, CaseState.IN_REVIEW, reason);
  }

  /** The signer sends back to the clerk what was seen. */
  @Requires(Action.SIGN_CASE)
  public void sendBackFromSignature(UUID id, long seen, String reason) {
    sendBack(id, seen, CaseState.TO_SIGN, reason);
  }

  private void sendBack(UUID id, long seen, CaseState from, String reason) {
    RecognitionCase one = desk.ofTarget(id);
    if (one.state() != from) {
      throw new RuleViolation("illegal-step", one.state(), CaseState.ASSESSING);
    }
    Seen.check(seen, one.version());
    one.sendBack(actors.require().personId(), reason);
    desk.noted("case.sent-back", one, from, reason);
  }

  /**
   * Makes the decision binding. A favourable one enters the register; the request closes with its
   * last case. The same signature given twice, by a second click or a repeated call, is one
   * signature.
   *
   * @param seen the version that the page showed
   * @throws RuleViolation {@code changed-meanwhile}, or what the decision would no longer rest on
   */
  @Requires(Action.SIGN_CASE)
  public void sign(UUID id, long seen) {
    StepResult.mustBeDone(signatures.sign(List.of(new ListedCase(id, seen))));
  }

  /** The case, if this person may see inside. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<CaseView> find(UUID id) {
    Party party = new Party(actors.require());
    return reading
        .read(id, party.actor().personId())
        .filter(read -> party.seesInside(read.one()))
        .map(read -> views.page(read, party));
  }

  /** The cases that this person sees inside; the most urgent first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<CaseSummary> list(Set<CaseState> states, int offset, int limit) {
    Party party = new Party(actors.require());
    return views.summaries(rows.cases(party, states, offset, limit), party);
  }

  /** As {@link #list}, those that the own bureau has to decide; all that a secretariat sees. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<CaseSummary> listToDecide(Set<CaseState> states, int offset, int limit) {
    Party party = new Party(actors.require());
    return views.summaries(rows.casesToDecide(party, states, offset, limit), party);
  }

  /** How many {@link #list} and {@link #listToDecide} have in all, of each state. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public CaseCounts counts() {
    return rows.countCases(new Party(actors.require()));
  }
}
