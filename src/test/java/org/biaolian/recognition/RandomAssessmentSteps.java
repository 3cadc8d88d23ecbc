package org.biaolian.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.biaolian.recognition.RandomMatter.NothingThereException;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.biaolian.recognition.internal.ExpertAssignmentRepository;

/** What clerks and experts do with a case until a decision is proposed. */
final class RandomAssessmentSteps {

  private static final List<Decision> DECISIONS =
      List.of(
          Decision.declined(DeclineGround.OUT_OF_SCOPE, "超出范围"),
          Decision.recognised(),
          Decision.conditional("条件"),
          Decision.conditional("另一条件"));

  private final RandomSteps steps;
  private final List<UUID> clerks;
  private final UUID expert;

  /** The rounds about which an expert was asked, and whether the opinion is still to come. */
  private final Map<UUID, Boolean> asked = new ConcurrentHashMap<>();

  RandomAssessmentSteps(RandomSteps steps, List<UUID> clerks, UUID expert) {
    this.steps = steps;
    this.clerks = clerks;
    this.expert = expert;
  }

  void add() {
    RecognitionCases cases = steps.bean(RecognitionCases.class);
    CaseClocks clocks = steps.bean(CaseClocks.class);
    CaseHandovers handovers = steps.bean(CaseHandovers.class);
    steps.onCase(
        RandomSteps.CLERKS,
        "case.acknowledged",
        RandomSteps.in(CaseState.ASSIGNED),
        (one, seen, mark) -> cases.acknowledge(one));
    steps.onCase(
        RandomSteps.ASKING,
        "case.information-answered",
        // The others are let lapse, so that the clerk goes on without.
        RandomSteps.in(CaseState.INFO_REQUESTED)
            .and(page -> RandomSteps.oneOf(2, page.theRound().id())),
        (one, seen, mark) -> clocks.answer(one, seen, "见附页" + mark));
    for (int i = 0; i < RandomSteps.CLERKS.size(); i++) {
      UUID clerk = clerks.get(i);
      UUID other = clerks.get(1 - i);
      Set<String> own = Set.of(RandomSteps.CLERK_NAMES.get(i));
      Predicate<Page> mine = page -> clerk.equals(page.theRound().clerkId());
      Predicate<Page> assessing = RandomSteps.in(CaseState.ASSESSING).and(mine);
      for (Decision decision : DECISIONS) {
        steps.onCase(
            own,
            "case.proposed",
            assessing.and(page -> page.letter() == null),
            (one, seen, mark) -> cases.propose(one, decision, "评估意见" + mark));
      }
      steps.onCase(
          own,
          "case.information-asked",
          assessing.and(page -> page.theRound().clock().timesAsked() == 0),
          (one, seen, mark) -> clocks.ask(one, seen, "请补充" + mark, 1));
      steps.onCase(
          own,
          "case.gone-on",
          RandomSteps.in(CaseState.INFO_REQUESTED).and(mine),
          (one, seen, mark) -> clocks.goOn(one, seen));
      steps.onCase(
          own,
          "case.extended",
          assessing.and(page -> page.theRound().clock().extended() == 0),
          (one, seen, mark) -> clocks.extend(one, seen, "需要现场试验" + mark));
      steps.onCase(
          own,
          "case.handed-over",
          RandomSteps.in(CaseState.ASSESSING, CaseState.INFO_REQUESTED).and(mine),
          (one, seen, mark) -> handovers.handOver(one, seen, other, "出差" + mark));
      steps.onCase(
          RandomSteps.APPROVER,
          "case.handed-over",
          RandomSteps.in(CaseState.INFO_REQUESTED).and(mine),
          (one, seen, mark) -> handovers.assign(one, seen, other, "回岗" + mark));
    }
    expertMoves(steps.bean(ExpertOpinions.class));
  }

  private void expertMoves(ExpertOpinions opinions) {
    steps.onCase(
        RandomSteps.CLERKS,
        "expert.assigned",
        RandomSteps.in(CaseState.ASSESSING).and(page -> !asked.containsKey(page.theRound().id())),
        (one, seen, mark) -> {
          opinions.assign(one, expert, steps.today().plusDays(30));
          asked.put(one, true);
        });
    steps.onCase(
        RandomSteps.EXPERT,
        "expert.advised",
        RandomSteps.in(CaseState.ASSESSING)
            .and(page -> asked.getOrDefault(page.theRound().id(), false)),
        (one, seen, mark) -> {
          opinions.advise(
              steps.bean(ExpertAssignmentRepository.class).findByCaseIdOrderById(one).stream()
                  .map(ExpertAssignment::id)
                  .findFirst()
                  .orElseThrow(NothingThereException::new),
              "意见" + mark);
          asked.put(one, false);
        });
  }
}
