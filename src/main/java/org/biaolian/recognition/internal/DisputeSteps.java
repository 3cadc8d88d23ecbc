package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeView.Step;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.Duties;
import org.springframework.stereotype.Component;

/** What a person may do in a dispute today. */
@Component
class DisputeSteps {

  private final DisputeExpertRepository experts;
  private final Clock clock;

  DisputeSteps(DisputeExpertRepository experts, Clock clock) {
    this.experts = experts;
    this.clock = clock;
  }

  Set<Step> of(Dispute one, Party party) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    if (PermissionMatrix.may(party.actor().roles(), Action.DISPUTE)) {
      if (party.actor().actsFor(one.applicant())) {
        ofSide(steps, one, DisputeSide.APPLICANT);
        addIf(steps, one.state().live(), Step.WITHDRAW);
      } else if (party.actor().actsFor(one.target())) {
        ofSide(steps, one, DisputeSide.TARGET);
        addIf(steps, one.state().next().contains(DisputeState.SETTLED), Step.DECIDE_ANEW);
        addIf(steps, one.state() == DisputeState.RECOMMENDED, Step.LET_STAND);
      }
    }
    if (rules(one, party)) {
      ofSecretariat(steps, one);
    }
    return steps;
  }

  private void ofSide(Set<Step> steps, Dispute one, DisputeSide side) {
    LocalDate today = LocalDate.now(clock);
    boolean handsIn;
    try {
      one.evidenceOf(side, today);
      handsIn = true;
    } catch (RuleViolation notNow) {
      handsIn = false;
    }
    addIf(steps, handsIn, Step.ATTACH);
    addIf(steps, handsIn && one.state() == DisputeState.ACCEPTED, Step.STATE);
  }

  private void ofSecretariat(Set<Step> steps, Dispute one) {
    LocalDate today = LocalDate.now(clock);
    switch (one.state()) {
      case OPENED -> steps.addAll(EnumSet.of(Step.ACCEPT, Step.REJECT));
      case STATEMENTS -> steps.addAll(EnumSet.of(Step.ASK_EXPERT, Step.RECOMMEND));
      case EXPERT_OPINION -> {
        boolean running = one.takesOpinions(today);
        addIf(steps, running, Step.ASK_EXPERT);
        addIf(
            steps,
            !running || !experts.existsByDisputeIdAndOpinionIsNull(one.id()),
            Step.RECOMMEND);
      }
      case ACCEPTED, RECOMMENDED, SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> {}
    }
  }

  private static boolean rules(Dispute one, Party party) {
    if (!party.secretariatOf(one.circle())) {
      return false;
    }
    try {
      Duties.mayRule(party.actor().bureaus(), one.applicant(), Set.of(one.target()));
      return true;
    } catch (RuleViolation conflict) {
      return false;
    }
  }

  private static void addIf(Set<Step> steps, boolean may, Step step) {
    if (may) {
      steps.add(step);
    }
  }
}
