package org.biaolian.recognition.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Component;

/** A further round of a case: a row of its own beside the earlier ones, which stay as they are. */
@Component
public class NewRounds {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final ExpertAssignmentRepository experts;
  private final Admissibility admissibility;
  private final Deadlines deadlines;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  NewRounds(
      CaseRepository cases,
      RequestRepository requests,
      ExpertAssignmentRepository experts,
      Admissibility admissibility,
      Deadlines deadlines,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.experts = experts;
    this.admissibility = admissibility;
    this.deadlines = deadlines;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Begins the next round of a case.
   *
   * @param contested the round that was contested
   * @throws RuleViolation when the case rests on nothing any more, or was asked for anew meanwhile
   */
  public RecognitionCase open(UUID contested) {
    RecognitionRequest request = requests.lockOfCase(contested).orElseThrow();
    if (request.state() != RequestState.OPEN && request.state() != RequestState.CLOSED) {
      throw new RuleViolation("round-of-withdrawn-request");
    }
    List<RecognitionCase> rounds = rounds(contested);
    RecognitionCase last = rounds.getLast();
    if (last.state().live()) {
      throw new RuleViolation("round-runs-already");
    }
    RecognitionCase decided =
        rounds.reversed().stream()
            .filter(one -> one.state() == CaseState.SIGNED)
            .findFirst()
            .orElseThrow();
    admissibility.footing(List.of(request)).of(request, decided.target());
    admissibility.mustNotBeAskedAnew(request, decided.target());
    RecognitionCase made =
        cases.save(
            decided.nextRound(
                last.round() + 1,
                clock.instant(),
                deadlines.fromToday(
                    PolicyName.ACKNOWLEDGEMENT_WORKING_DAYS, request.circle(), decided.target())));
    journal.note(
        Journal.Entry.move(
                "case.round-opened",
                CaseDesk.SUBJECT,
                made.id(),
                null,
                made.state(),
                String.valueOf(made.round()))
            .inCircle(made.circle())
            .withHash(request.textHash()));
    tasks.changed(CaseDesk.SUBJECT, made.id());
    return made;
  }

  /** All rounds of the case, the first one first. */
  public List<RecognitionCase> rounds(UUID caseId) {
    RecognitionCase one = cases.findById(caseId).orElseThrow();
    return cases.findByRequestIdAndTargetOrderByRound(one.requestId(), one.target().value());
  }

  /**
   * Refuses somebody who held a step of any round, or advised in one.
   *
   * @throws RuleViolation {@code expert-holds-step}
   */
  public void mustHoldNoStep(UUID caseId, UUID person) {
    for (RecognitionCase one : rounds(caseId)) {
      one.mustBeFreeToAdvise(person, Set.of());
      if (experts.existsByCaseIdAndPersonId(one.id(), person)) {
        throw new RuleViolation("expert-holds-step");
      }
    }
  }
}
