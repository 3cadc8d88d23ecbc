package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.LastCases;
import org.biaolian.recognition.internal.NewRounds;
import org.biaolian.recognition.internal.RequestRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a case: each is decided by itself and kept as it was signed. */
@Service
@Transactional(readOnly = true)
public class CaseRounds {

  private final CaseDesk desk;
  private final RequestRepository requests;
  private final NewRounds rounds;
  private final CurrentActor actors;
  private final LastCases lastCases;
  private final Journal journal;

  CaseRounds(
      CaseDesk desk,
      RequestRepository requests,
      NewRounds rounds,
      CurrentActor actors,
      LastCases lastCases,
      Journal journal) {
    this.desk = desk;
    this.requests = requests;
    this.rounds = rounds;
    this.actors = actors;
    this.lastCases = lastCases;
    this.journal = journal;
  }

  /**
   * A round.
   *
   * @param outcome once it is signed
   * @param mayTakeBack whether the present person can end it for the applicant
   */
  public record Round(
      UUID caseId,
      int number,
      CaseState state,
      @Nullable Outcome outcome,
      @Nullable Instant signedAt,
      long version,
      boolean mayTakeBack) {}

  /** All rounds of the case that a round belongs to, the first one first. */
  @Requires(Action.READ_SHARED)
  public List<Round> of(UUID caseId) {
    return desk.seen(caseId).map(one -> of(rounds.rounds(one.id()))).orElse(List.of());
  }

  /** For whoever sees inside the case. */
  List<Round> of(List<RecognitionCase> rounds) {
    return rounds.stream().map(this::round).toList();
  }

  private Round round(RecognitionCase one) {
    return new Round(
        one.id(),
        one.round(),
        one.state(),
        one.state() == CaseState.SIGNED ? one.outcome() : null,
        one.signedAt(),
        one.version(),
        mayTakeBack(one));
  }

  private boolean mayTakeBack(RecognitionCase one) {
    Actor actor = actors.require();
    return one.round() > 1
        && one.state().live()
        && actor.actsFor(one.applicant())
        && PermissionMatrix.may(actor.roles(), Action.DISPUTE);
  }

  /**
   * The applicant takes back a round that a dispute has led to, while it runs; what was decided
   * before stands. The first round goes with its request.
   *
   * @param seen the version that the page showed
   * @throws RuleViolation {@code round-is-first}, or {@code illegal-step} for what is decided
   */
  @Requires(Action.DISPUTE)
  @Transactional
  public void takeBack(UUID caseId, long seen, String reason) {
    // Locked as a signature does, so that the two wait for each other.
    RecognitionRequest request =
        requests.lockOfCase(caseId).orElseThrow(() -> new RuleViolation("not-found"));
    RecognitionCase one = desk.heldOfApplicant(caseId);
    if (one.round() == 1) {
      throw new RuleViolation("round-is-first");
    }
    Seen.check(seen, one.version());
    CaseState from = one.state();
    one.terminate(reason);
    desk.noteDeputy(one, desk.principals(Role.APPROVER));
    desk.noted("case.terminated", one, from, reason);
    journal.noteAll(lastCases.close(List.of(request)));
  }
}
