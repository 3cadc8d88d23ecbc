package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.stereotype.Component;

/** The points that policy wants looked at in each assessment. */
@Component
public class Checklists {

  private final Policies policies;
  private final Deadlines deadlines;
  private final Clock clock;

  Checklists(Policies policies, Deadlines deadlines, Clock clock) {
    this.policies = policies;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The points for the target of a case today, in policy's order. */
  public List<String> points(RecognitionCase one) {
    return policies.listOf(
        PolicyName.ASSESSMENT_CHECKLIST, one.circle(), one.target(), LocalDate.now(clock));
  }

  /**
   * Refuses answers to what was not asked or twice, and, where policy wants all points answered,
   * what leaves some out.
   */
  public void check(RecognitionCase one, List<ChecklistAnswer> answers) {
    boolean all = deadlines.figure(PolicyName.CHECKLIST_REQUIRED, one) == 1;
    if (answers.isEmpty() && !all) {
      return;
    }
    List<String> points = points(one);
    Set<String> answered =
        answers.stream().map(ChecklistAnswer::item).collect(Collectors.toCollection(HashSet::new));
    if (answered.size() != answers.size() || !points.containsAll(answered)) {
      throw new RuleViolation("checklist-changed");
    }
    if (all && answered.size() < points.size()) {
      throw new RuleViolation("checklist-incomplete", points.size() - answered.size());
    }
  }
}
