package org.biaolian.recognition;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.Handovers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An assessment goes from one clerk to another of the same bureau. Whoever assessed before has
 * still assessed, and holds no other step of the case.
 */
@Service
@Transactional
public class CaseHandovers {

  private final Handovers handovers;
  private final CaseDesk desk;
  private final People people;
  private final CurrentActor actors;

  CaseHandovers(Handovers handovers, CaseDesk desk, People people, CurrentActor actors) {
    this.handovers = handovers;
    this.desk = desk;
    this.people = people;
    this.actors = actors;
  }

  /** Colleagues who may take the case over: clerks of today who hold no other step of it. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Colleague> candidates(UUID id) {
    RecognitionCase one = desk.ofTarget(id);
    return clerks(one).stream()
        .filter(colleague -> one.mayTakeOver(colleague.id()))
        .filter(colleague -> !desk.advises(one, colleague.id()))
        .toList();
  }

  /** Whether the present person is the clerk of the case, or stands in for the clerk today. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public boolean assesses(UUID id) {
    UUID clerk = desk.ofTarget(id).clerkId();
    return clerk != null
        && (clerk.equals(actors.require().personId())
            || desk.principals(Role.CLERK).contains(clerk));
  }

  /**
   * The clerk, or the clerk's deputy, gives the case to a colleague.
   *
   * @param seen the version that the page showed
   * @throws RuleViolation when it is not being assessed, or the colleague is no clerk or holds
   *     another step of the case
   */
  @Requires(Action.ASSESS_CASE)
  public void handOver(UUID id, long seen, UUID to, String reason) {
    handovers.hand(id, seen, handovers.giving(to, true, false), reason);
  }

  /**
   * The approver gives the case to another clerk, also when the present one is away.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.SIGN_CASE)
  public void assign(UUID id, long seen, UUID to, String reason) {
    handovers.hand(id, seen, handovers.giving(to, false, true), reason);
  }

  private List<Colleague> clerks(RecognitionCase one) {
    return people.colleagues(one.target().organization(), Role.CLERK);
  }
}
