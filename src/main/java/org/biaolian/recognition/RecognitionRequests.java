package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.Admissibility;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RequestCounter;
import org.biaolian.recognition.internal.RequestCounterRepository;
import org.biaolian.recognition.internal.RequestDrafts;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.recognition.internal.RequestViews;
import org.biaolian.recognition.internal.SeenRows;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a request from the clerk's draft to the cases of its targets. */
@Service
@Transactional
public class RecognitionRequests {

  static final String SUBJECT = RequestDrafts.SUBJECT;

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final DisputeRepository disputes;
  private final DisputeDesk disputeDesk;
  private final RequestCounterRepository counters;
  private final Admissibility admissibility;
  private final Deadlines deadlines;
  private final RequestViews views;
  private final SeenRows rows;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final RequestDrafts drafts;
  private final Clock clock;

  RecognitionRequests(
      RequestRepository requests,
      CaseRepository cases,
      DisputeRepository disputes,
      DisputeDesk disputeDesk,
      RequestCounterRepository counters,
      Admissibility admissibility,
      Deadlines deadlines,
      RequestViews views,
      SeenRows rows,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      RequestDrafts drafts,
      Clock clock) {
    this.requests = requests;
    this.cases = cases;
    this.disputes = disputes;
    this.disputeDesk = disputeDesk;
    this.counters = counters;
    this.admissibility = admissibility;
    this.deadlines = deadlines;
    this.views = views;
    this.rows = rows;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Drafts a request for a standard of the own bureau.
   *
   * @throws RuleViolation when the standard is not the own bureau's or not in force, or a target is
   *     no member of the agreement's circle
   */
  @Requires(Action.DRAFT_REQUEST)
  public UUID draft(NewRequest entry) {
    return drafts.draft(entry, null);
  }

  /**
   * Changes a draft or a returned request.
   *
   * @param seen the version that the form was filled from
   * @throws RuleViolation {@code request-changed-meanwhile} rather than write over a colleague's
   *     words
   */
  @Requires(Action.DRAFT_REQUEST)
  public void change(UUID id, long seen, NewRequest entry) {
    RecognitionRequest request = own(id);
    if (seen != request.version()) {
      throw new RuleViolation("request-changed-meanwhile");
    }
    request.change(admissibility.content(request.applicant(), entry));
    noted("request.changed", request, request.state(), null);
  }

  /** The approver stands behind the draft that was seen. */
  @Requires(Action.ENDORSE_REQUEST)
  public void endorse(UUID id, long seen) {
    RecognitionRequest request = own(id);
    Seen.check(seen, request.version());
    RequestState from = request.state();
    request.endorse(actors.require().personId());
    noted("request.endorsed", request, from, null);
  }

  /** The approver wants the draft that was seen changed. */
  @Requires(Action.ENDORSE_REQUEST)
  public void sendBack(UUID id, long seen, String reason) {
    RecognitionRequest request = own(id);
    Seen.check(seen, request.version());
    RequestState from = request.state();
    request.sendBack(actors.require().personId(), reason);
    noted("request.sent-back", request, from, reason);
  }

  /**
   * Sends the request to the secretariat.
   *
   * @throws RuleViolation that names what is not admissible
   */
  @Requires(Action.DRAFT_REQUEST)
  public void submit(UUID id) {
    RecognitionRequest request = own(id);
    admissibility.check(request);
    RequestState from = request.state();
    request.submit(
        clock.instant(),
        deadlines.fromToday(PolicyName.ADMISSIBILITY_WORKING_DAYS, request.circle(), null));
    noted("request.submitted", request, from, null);
  }

  /** The secretariat takes the request up; it gets its number. */
  @Requires(Action.RULE_ADMISSIBILITY)
  public void takeUp(UUID id) {
    RecognitionRequest request = ruled(id);
    RequestState from = request.state();
    int year = clock.instant().atZone(clock.getZone()).getYear();
    String given = request.number();
    request.takeUp(actors.require().personId(), given == null ? nextNumber(year) : given);
    noted("request.taken-up", request, from, null);
  }

  private String nextNumber(int year) {
    return counters
        .findByYearOf(year)
        .map(RequestCounter::next)
        .orElseThrow(() -> new IllegalStateException("no request counter for " + year));
  }

  /** What was seen goes back to the applicant with what to mend. */
  @Requires(Action.RULE_ADMISSIBILITY)
  public void giveBack(UUID id, long seen, String reason) {
    RecognitionRequest request = ruled(id);
    Seen.check(seen, request.version());
    RequestState from = request.state();
    request.giveBack(
        reason, deadlines.fromToday(PolicyName.MENDING_WORKING_DAYS, request.circle(), null));
    noted("request.returned", request, from, reason);
  }

  /**
   * Admissible: a case for each target.
   *
   * @throws RuleViolation that names what is not admissible any more
   */
  @Requires(Action.RULE_ADMISSIBILITY)
  public void open(UUID id, long seen) {
    RecognitionRequest request = ruled(id);
    Seen.check(seen, request.version());
    String textHash = admissibility.check(request);
    RequestState from = request.state();
    Instant now = clock.instant();
    request.open(now, textHash);
    // Before its cases, as the time line of a request tells it.
    noted("request.opened", request, from, null);
    for (BureauCode target : request.targets()) {
      RecognitionCase made =
          cases.save(
              RecognitionCase.assign(
                  request,
                  target,
                  now,
                  deadlines.fromToday(
                      PolicyName.ACKNOWLEDGEMENT_WORKING_DAYS, request.circle(), target)));
      journal.note(
          Journal.Entry.move(
                  "case.assigned", RecognitionCases.SUBJECT, made.id(), null, made.state(), null)
              .inCircle(request.circle())
              .withHash(textHash));
      tasks.changed(RecognitionCases.SUBJECT, made.id());
    }
  }

  /** The applicant takes the request back; undecided cases end. */
  @Requires(Action.DRAFT_REQUEST)
  public void withdraw(UUID id, String reason) {
    own(id);
    // In the order in which a target decides anew, so that the two wait for each other.
    List<Dispute> contested = disputes.lockOfRequest(id);
    RecognitionRequest request = requests.lock(List.of(id)).getFirst();
    RequestState from = request.state();
    request.withdraw(reason, clock.instant());
    for (Dispute dispute : contested) {
      if (dispute.state().live()) {
        DisputeState before = dispute.state();
        dispute.withdraw(actors.require().personId(), reason, clock.instant());
        disputeDesk.noted("dispute.withdrawn", dispute, before, reason);
      }
    }
    // Locked before it is noted, so that the trail of all organizations has the order of the steps.
    for (RecognitionCase one : cases.lockOfRequest(id)) {
      if (one.state().live()) {
        var before = one.state();
        one.terminate(reason);
        journal.note(
            Journal.Entry.move(
                    "case.terminated",
                    RecognitionCases.SUBJECT,
                    one.id(),
                    before,
                    one.state(),
                    reason)
                .inCircle(request.circle()));
        tasks.changed(RecognitionCases.SUBJECT, one.id());
      }
    }
    noted("request.withdrawn", request, from, reason);
  }

  /** The request, if this person may see it. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<RequestView> find(UUID id) {
    Party party = new Party(actors.require());
    return requests.findById(id).filter(party::sees).map(request -> views.page(request, party));
  }

  /** The requests that this person may see, the latest first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<RequestSummary> list(Set<RequestState> states, int offset, int limit) {
    return list(states, null, offset, limit);
  }

  /**
   * The same of one submission.
   *
   * @param submission none for all
   */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<RequestSummary> list(
      Set<RequestState> states, @Nullable UUID submission, int offset, int limit) {
    Party party = new Party(actors.require());
    return views.summaries(rows.requests(party, states, submission, offset, limit));
  }

  /** How many {@link #list} has in all. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long count(Set<RequestState> states) {
    return counts(null).entrySet().stream()
        .filter(one -> states.contains(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many of each state this person may see. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Map<RequestState, Long> counts(@Nullable UUID submission) {
    return rows.countRequests(new Party(actors.require()), submission);
  }

  private RecognitionRequest own(UUID id) {
    RecognitionRequest request = seen(id);
    new Party(actors.require()).mustBeApplicant(request);
    return request;
  }

  private RecognitionRequest ruled(UUID id) {
    RecognitionRequest request = seen(id);
    new Party(actors.require()).mustRule(request);
    return request;
  }

  /** What one may not see is as if it were not there. */
  private RecognitionRequest seen(UUID id) {
    return requests
        .findById(id)
        .filter(new Party(actors.require())::sees)
        .orElseThrow(() -> new RuleViolation("not-found"));
  }

  private void noted(
      String kind,
      RecognitionRequest request,
      @Nullable RequestState from,
      @Nullable String reason) {
    // Before it is sent, a request is nobody's matter but the applicant's.
    boolean sent = request.submittedAt() != null;
    journal.note(
        Journal.Entry.move(kind, SUBJECT, request.id(), from, request.state(), reason)
            .inCircle(sent ? request.circle() : null)
            .withHash(request.textHash()));
    tasks.changed(SUBJECT, request.id());
  }
}
