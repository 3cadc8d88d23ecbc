package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.recognition.CaseBatches.Item;
import org.biaolian.recognition.CaseBatches.Result;
import org.biaolian.recognition.Seen;
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
   * Agrees within the present transaction. Of a case that is refused nothing is changed.
   *
   * @return what became of each, in the order in which they were chosen
   */
  public List<Result> agree(List<Item> items, String opinion) {
    CaseDesk.Chosen chosen = desk.chosen(items.stream().map(Item::id).toList());
    UUID reviewer = actors.require().personId();
    Set<UUID> principals = desk.principals(Role.REVIEWER);
    List<RecognitionCase> agreed = new ArrayList<>();
    List<Result> results =
        items.stream()
            .map(
                item ->
                    Result.of(
                        item,
                        () -> {
                          RecognitionCase one = chosen.ofTarget(item.id());
                          Seen.check(item.seen(), one.version());
                          desk.mustNotAdvise(one);
                          one.agree(reviewer, opinion);
                          agreed.add(one);
                        }))
            .toList();
    desk.noteDeputy(agreed, principals);
    agreed.forEach(one -> desk.noted("case.reviewed", one, CaseState.IN_REVIEW, opinion));
    return results;
  }
}
