package org.biaolian.recognition;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands in the register is suspended, goes on or is revoked. */
final class RandomRegisterSteps {

  private final RandomSteps steps;

  RandomRegisterSteps(RandomSteps steps) {
    this.steps = steps;
  }

  void add() {
    RegisterActs acts = steps.bean(RegisterActs.class);
    for (ActKind kind : List.of(ActKind.SUSPEND, ActKind.LIFT, ActKind.REVOKE)) {
      steps.move(
          RandomSteps.CLERKS,
          "act.proposed",
          page ->
              page.entry() != null
                  && page.act() == null
                  && kind.from().contains(page.theEntry().state()),
          (matter, page, mark) ->
              acts.propose(
                  new NewAct(
                      kind,
                      Set.of(page.theEntry().id()),
                      kind.grounds().iterator().next(),
                      "登记处理" + mark,
                      kind == ActKind.SUSPEND ? steps.today().plusDays(1) : null,
                      null)));
    }
    onAct(
        RandomSteps.REVIEWER,
        "act.reviewed",
        (one, seen, mark) -> acts.agree(one, seen, "同意" + mark));
    onAct(
        RandomSteps.REVIEWER,
        "act.refused",
        (one, seen, mark) -> acts.refuseFromReview(one, seen, "请补充" + mark));
    onAct(
        RandomSteps.APPROVER,
        "act.refused",
        (one, seen, mark) -> acts.refuseFromSignature(one, seen, "请补充" + mark));
    for (int i = 0; i < 2; i++) {
      onAct(RandomSteps.APPROVER, "act.signed", (one, seen, mark) -> acts.sign(one, seen));
    }
    onAct(RandomSteps.CLERKS, "act.withdrawn", (one, seen, mark) -> acts.withdraw(one, seen));
  }

  private void onAct(Set<String> people, String facts, RandomSteps.OnRow step) {
    steps.move(
        people,
        facts,
        page ->
            page.act() != null
                && (people.equals(RandomSteps.CLERKS)
                    || page.theAct().state()
                        == (people.equals(RandomSteps.REVIEWER)
                            ? ActState.PROPOSED
                            : ActState.REVIEWED)),
        (matter, page, mark) -> {
          UUID one = page.theAct().id();
          step.on(one, page.theAct().version(), mark);
          return one;
        });
  }
}
