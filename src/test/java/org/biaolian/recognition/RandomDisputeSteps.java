package org.biaolian.recognition;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;

/** A decision is contested, and stands or is made anew. */
final class RandomDisputeSteps {

  private final RandomSteps steps;
  private final UUID expert;

  /** Which side of which dispute has stated its case. */
  private final Set<String> stated = ConcurrentHashMap.newKeySet();

  RandomDisputeSteps(RandomSteps steps, UUID expert) {
    this.steps = steps;
    this.expert = expert;
  }

  private void onDispute(
      Set<String> people, String facts, Predicate<DisputeState> fits, RandomSteps.OnRow step) {
    steps.move(
        people,
        facts,
        page -> page.dispute() != null && fits.test(page.theDispute().state()),
        (matter, page, mark) -> {
          UUID one = page.theDispute().id();
          step.on(one, page.theDispute().version(), mark);
          return one;
        });
  }

  void add() {
    Disputes disputes = steps.bean(Disputes.class);
    DisputeRulings rulings = steps.bean(DisputeRulings.class);
    Predicate<DisputeState> opened = DisputeState.OPENED::equals;
    Predicate<DisputeState> heard =
        EnumSet.of(DisputeState.STATEMENTS, DisputeState.EXPERT_OPINION)::contains;
    Predicate<DisputeState> advisedOn = DisputeState.RECOMMENDED::equals;
    steps.move(
        RandomSteps.ENDORSING,
        "dispute.opened",
        RandomSteps.in(CaseState.SIGNED)
            .and(page -> page.dispute() == null && page.theRound().outcome() != Outcome.RECOGNISED),
        (matter, page, mark) -> {
          UUID made =
              disputes.open(
                  new NewDispute(
                      page.theRound().id(), Contested.DECISION, "差异已有试验数据" + mark, "请重新评估"));
          matter.at().compareAndSet(page.at(), page.at().contested(made));
          return made;
        });
    for (int i = 0; i < 4; i++) {
      onDispute(
          RandomSteps.OFFICER,
          "dispute.accepted",
          opened,
          (one, seen, mark) -> rulings.accept(one, seen));
    }
    onDispute(
        RandomSteps.OFFICER,
        "dispute.rejected",
        opened,
        (one, seen, mark) -> rulings.reject(one, seen, "不明确" + mark));
    for (DisputeSide side : DisputeSide.values()) {
      steps.move(
          side == DisputeSide.APPLICANT ? RandomSteps.ENDORSING : RandomSteps.APPROVER,
          "dispute.stated",
          page ->
              page.dispute() != null
                  && page.theDispute().state() == DisputeState.ACCEPTED
                  && !stated.contains(side + " " + page.theDispute().id()),
          (matter, page, mark) -> {
            UUID one = page.theDispute().id();
            disputes.state(one, "陈述" + mark);
            stated.add(side + " " + one);
            return one;
          });
    }
    for (int i = 0; i < 4; i++) {
      onDispute(
          RandomSteps.OFFICER,
          "dispute.expert-asked",
          DisputeState.STATEMENTS::equals,
          (one, seen, mark) -> rulings.ask(one, expert));
    }
    onDispute(
        RandomSteps.EXPERT,
        "dispute.advised",
        DisputeState.EXPERT_OPINION::equals,
        (one, seen, mark) -> steps.bean(DisputeOpinions.class).advise(one, "意见" + mark));
    onDispute(
        RandomSteps.OFFICER,
        "dispute.recommended",
        heard,
        (one, seen, mark) -> rulings.recommend(one, seen, Recommendation.DECIDE_ANEW, "理由" + mark));
    onDispute(
        RandomSteps.APPROVER,
        "dispute.not-settled",
        advisedOn,
        (one, seen, mark) -> disputes.letStand(one, seen, "原决定正确" + mark));
    onDispute(
        RandomSteps.ENDORSING,
        "dispute.withdrawn",
        advisedOn,
        (one, seen, mark) -> disputes.withdraw(one, seen, "撤回" + mark));
    steps.move(
        RandomSteps.APPROVER,
        "dispute.settled",
        page -> page.dispute() != null && heard.or(advisedOn).test(page.theDispute().state()),
        (matter, page, mark) -> {
          UUID one = page.theDispute().id();
          UUID next = disputes.decideAnew(one, page.theDispute().version(), "重新评估" + mark);
          matter.at().compareAndSet(page.at(), page.at().inRound(next));
          return one;
        });
  }
}
