package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.Seen;
import org.biaolian.recognition.StepResult;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.stereotype.Component;

/** A reviewer agrees with what is proposed for one case, or for a list of them. */
@Component
public class Reviews {

  private final CaseDesk desk;
  private final CurrentActor actors;

  Reviews(CaseDesk desk, CurrentActor actors) {
    this.desk = desk;
    this.actors = actors;
  }

  /**
   * Agrees within the present transaction. Of a case that is refused nothing is changed. What the
   * same person agreed to before with the same words, and did not change since, counts as done.
   *
   * @return what became of each, in the order in which they were chosen
   */
  public List<StepResult> agree(List<ListedCase> items, String opinion) {
    CaseDesk.Chosen chosen = desk.chosen(items.stream().map(ListedCase::id).toList());
    UUID reviewer = actors.require().personId();
    Set<UUID> principals = desk.principals(Role.REVIEWER);
    Set<UUID> advised = desk.advisedAmong(chosen, reviewer);
    List<RecognitionCase> agreed = new ArrayList<>();
    List<StepResult> results =
        items.stream()
            .map(
                item ->
                    StepResult.of(
                        item,
                        () -> {
                          RecognitionCase one = chosen.ofTarget(item.id());
                          if (!one.reviewedBy(reviewer, item.seen(), opinion)) {
                            Seen.check(item.seen(), one.version());
                            CaseDesk.mustNotAdvise(one, advised);
                            one.agree(reviewer, opinion);
                            agreed.add(one);
                          }
                        }))
            .toList();
    desk.noteDeputy(agreed, principals);
    agreed.forEach(one -> desk.noted("case.reviewed", one, CaseState.IN_REVIEW, opinion));
    return results;
  }
}
