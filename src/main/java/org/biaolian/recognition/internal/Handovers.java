package org.biaolian.recognition.internal;

import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Seen;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules by which a case goes to another clerk, for one case and for many. */
@Component
public class Handovers {

  private final CaseDesk desk;
  private final People people;
  private final CurrentActor actors;

  Handovers(CaseDesk desk, People people, CurrentActor actors) {
    this.desk = desk;
    this.people = people;
    this.actors = actors;
  }

  /**
   * Who gives to whom; the same for all cases of one act, and read once.
   *
   * @param principals for whom the giver stands in today
   * @param assesses whether the giver acts as clerk or a clerk's deputy
   * @param signs whether the giver may give cases that others assess
   * @param taking none when whoever is meant is no clerk of the bureau today
   */
  public record Giving(
      UUID giver,
      Set<UUID> principals,
      boolean assesses,
      boolean signs,
      UUID to,
      @Nullable Colleague taking) {

    /** The taker, who must be a clerk of the bureau today. */
    public Colleague taker() {
      if (taking == null) {
        throw new RuleViolation("handover-to-clerk");
      }
      return taking;
    }

    private boolean standsIn(RecognitionCase one) {
      UUID clerk = one.clerkId();
      return clerk != null && principals.contains(clerk);
    }

    /** An approver who has the case in hand gives it away as its clerk. */
    private boolean asClerk(RecognitionCase one) {
      return assesses && (!signs || giver.equals(one.clerkId()) || standsIn(one));
    }
  }

  /** By the present person, of the rights that this act may use. */
  public Giving giving(UUID to, boolean assesses, boolean signs) {
    Colleague taking =
        people.colleagues(actors.require().organization(), Role.CLERK).stream()
            .filter(colleague -> colleague.id().equals(to))
            .findFirst()
            .orElse(null);
    return new Giving(
        actors.require().personId(),
        assesses ? desk.principals(Role.CLERK) : Set.of(),
        assesses,
        signs,
        to,
        taking);
  }

  /**
   * Refuses what {@link #hand} would refuse, but for a missing reason.
   *
   * @param advises whether the taker was asked as an expert about the case
   */
  public void check(RecognitionCase one, long seen, Giving giving, boolean advises) {
    Seen.check(seen, one.version());
    if (advises) {
      throw new RuleViolation("expert-of-case");
    }
    giving.taker();
    if (giving.asClerk(one)) {
      one.mustAllowHandOver(giving.giver(), giving.standsIn(one), giving.to());
    } else {
      one.mustAllowAssignment(giving.to());
    }
  }

  /** Gives one case, in the transaction of the caller. */
  public void hand(UUID id, long seen, Giving giving, String reason) {
    RecognitionCase one = desk.ofTarget(id);
    check(one, seen, giving, desk.advises(one, giving.to()));
    CaseState from = one.state();
    if (giving.asClerk(one)) {
      boolean deputised = !giving.giver().equals(one.clerkId());
      one.handOver(giving.giver(), giving.standsIn(one), giving.to(), reason);
      if (deputised) {
        desk.noteDeputy(one, giving.principals());
      }
    } else {
      one.assignTo(giving.to(), reason);
    }
    desk.noted("case.handed-over", one, from, giving.taker().name() + "：" + reason.strip());
  }
}
