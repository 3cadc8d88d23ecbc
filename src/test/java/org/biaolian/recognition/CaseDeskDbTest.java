package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;
import static org.biaolian.testing.Refusals.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.ChecklistAnswer.Finding;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The clerk's desk: checklist, handing over, and one act on many cases. */
@DbTest
class CaseDeskDbTest {

  private static final String SECOND = "jinzhong-second";

  @Autowired private ApplicationContext context;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseHandovers handovers;
  @Autowired private CaseBatches batches;
  @Autowired private People people;
  @Autowired private CurrentActor actors;

  private CaseWorld world;

  @BeforeEach
  void aSecondClerkIsThere() {
    world = new CaseWorld(context);
    people.enter(
        List.of(
            new People.Entry(
                SECOND,
                "接手经办",
                null,
                new OrganizationCode("140700"),
                EnumSet.of(Role.CLERK),
                LocalDate.of(2024, 1, 1))));
  }

  @AfterEach
  void policyIsAsBefore() {
    world.forgetPolicy();
  }

  @Test
  void theChecklistAndTheDeclaredDifferencesAreKeptWithTheDecision() {
    UUID one = world.assessing();
    List<String> points = world.view("jinzhong-clerk", one).checklist();
    assertThat(points).contains("MANDATORY", "TEXT").hasSize(6);
    Decision decision = new Decision(Outcome.CONDITIONAL, "每季抽查", null, null, null, "冬季施工取值不同");
    SignedIn.as(
        "jinzhong-clerk",
        () ->
            cases.propose(
                one,
                new Assessment(
                    decision,
                    "附条件",
                    List.of(
                        new ChecklistAnswer("MANDATORY", Finding.MET, null),
                        new ChecklistAnswer("CONDITIONS", Finding.NOT_MET, " 冬季更冷 ")))));
    CaseView seen = world.view("jinzhong-reviewer", one);
    assertThat(seen.checks())
        .containsExactly(
            new ChecklistAnswer("MANDATORY", Finding.MET, null),
            new ChecklistAnswer("CONDITIONS", Finding.NOT_MET, "冬季更冷"));
    assertThat(seen.decision()).isEqualTo(decision);
    assertThat(world.view("taiyuan-clerk", one).checks()).as("the inside of the house").isEmpty();
    SignedIn.as("jinzhong-reviewer", () -> cases.sendBackFromReview(one, world.version(one), "请补"));
    SignedIn.as(
        "jinzhong-clerk",
        () ->
            cases.propose(
                one,
                new Assessment(
                    Decision.recognised(),
                    "改为互认",
                    List.of(new ChecklistAnswer("SCOPE", Finding.NOT_APPLICABLE, null)))));
    assertThat(world.view("jinzhong-reviewer", one).checks())
        .containsExactly(new ChecklistAnswer("SCOPE", Finding.NOT_APPLICABLE, null));
  }

  @Test
  void wherePolicyAsksForAFullChecklistNoPointIsLeftOut() {
    UUID one = world.assessing();
    world.policy("CHECKLIST_REQUIRED", "1");
    world.policy("ASSESSMENT_CHECKLIST", "SCOPE|本市消防要求");
    ChecklistAnswer scope = new ChecklistAnswer("SCOPE", Finding.MET, null);
    ChecklistAnswer fire = new ChecklistAnswer("本市消防要求", Finding.MET, null);
    assertThat(world.view("jinzhong-clerk", one).checklist()).containsExactly("SCOPE", "本市消防要求");
    refused("checklist-incomplete", () -> propose(one, List.of()));
    refused("checklist-incomplete", () -> propose(one, List.of(scope)));
    refused("checklist-changed", () -> propose(one, List.of(scope, scope)));
    refused(
        "checklist-changed",
        () -> propose(one, List.of(scope, new ChecklistAnswer("TEXT", Finding.MET, null))));
    refused("checklist-remark-missing", () -> new ChecklistAnswer("TEXT", Finding.NOT_MET, " "));
    propose(one, List.of(fire, scope));
    assertThat(world.view("jinzhong-clerk", one).summary().state()).isEqualTo(CaseState.IN_REVIEW);
  }

  private void propose(UUID one, List<ChecklistAnswer> checks) {
    SignedIn.as(
        "jinzhong-clerk",
        () -> cases.propose(one, new Assessment(Decision.recognised(), "同意", checks)));
  }

  @Test
  void aCaseIsHandedToAnotherClerkAndWhoAssessedBeforeHoldsThatStepStill() {
    UUID one = world.assessing();
    UUID second = second();
    long seen = SignedIn.as("jinzhong-clerk", () -> world.version(one));
    refused("reason-required", () -> handOver(one, second, " "));
    refused("handover-to-same", () -> handOver(one, person("jinzhong-clerk"), "出差"));
    refused("handover-to-clerk", () -> handOver(one, person("jinzhong-reviewer"), "出差"));
    refused("handover-to-clerk", () -> handOver(one, person("xinzhou-clerk"), "出差"));
    refused(
        "not-found",
        () -> SignedIn.as("xinzhou-clerk", () -> handovers.handOver(one, seen, second, "出差")));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () ->
                SignedIn.as(
                    "jinzhong-reviewer", () -> handovers.handOver(one, seen, second, "出差")));
    handOver(one, second, "出差");
    assertThat(world.view("jinzhong-clerk", one).clerk()).isEqualTo("接手经办");
    assertThat(world.kinds(one)).contains("case.handed-over");
    refused(
        "changed-meanwhile",
        () -> SignedIn.as("jinzhong-clerk", () -> handovers.handOver(one, seen, second, "再交")));
    refused("assessed-by-another", () -> propose(one, List.of()));
    refused("assessed-by-another", () -> handOver(one, second, "再交"));
    SignedIn.as(
        "jinzhong-approver",
        () -> handovers.assign(one, world.version(one), person("jinzhong-clerk"), "回来了"));
    propose(one, List.of());
    refused("handover-while-assessing", () -> handOver(one, second, "晚了"));
  }

  private void handOver(UUID one, UUID to, String reason) {
    SignedIn.as("jinzhong-clerk", () -> handovers.handOver(one, world.version(one), to, reason));
  }

  private UUID second() {
    return SignedIn.as(
            "jinzhong-admin", () -> people.colleagues(new OrganizationCode("140700"), Role.CLERK))
        .stream()
        .filter(one -> one.name().equals("接手经办"))
        .findFirst()
        .map(Colleague::id)
        .orElseThrow();
  }

  private UUID person(String username) {
    return SignedIn.as(username, () -> actors.require().personId());
  }

  @Test
  void anExpertOfTheCaseTakesNoStepOfIt() {
    UUID one = world.assessing();
    UUID second = second();
    assertThat(SignedIn.as("jinzhong-clerk", () -> handovers.candidates(one))).isNotEmpty();
    world.askedAsExpert(one, second);
    assertThat(SignedIn.as("jinzhong-clerk", () -> handovers.candidates(one))).isEmpty();
    refused("expert-of-case", () -> handOver(one, second, "出差"));
    refused(
        "expert-of-case",
        () ->
            SignedIn.as(
                "jinzhong-approver",
                () -> handovers.assign(one, world.version(one), second, "出差")));
    world.askedAsExpert(one, person("jinzhong-reviewer"));
    world.askedAsExpert(one, person("jinzhong-approver"));
    propose(one, List.of());
    refused(
        "expert-of-case",
        () -> SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, world.version(one), "同意")));
    UUID other = world.toSign(Decision.recognised());
    world.askedAsExpert(other, person("jinzhong-approver"));
    refused("expert-of-case", () -> world.sign(other));
  }

  @Test
  void whoAssessesIsToldFromWhoOnlyMayGiveTheCaseAway() {
    UUID one = world.assessing();
    assertThat(SignedIn.as("jinzhong-clerk", () -> handovers.assesses(one))).isTrue();
    assertThat(SignedIn.as("jinzhong-approver", () -> handovers.assesses(one))).isFalse();
    refused("not-found", () -> SignedIn.as("xinzhou-clerk", () -> handovers.assesses(one)));
  }

  @Test
  void whatWaitsForTheOwnDecisionIsListedWithoutWhatTheBureauAskedForItself() {
    UUID one = world.caseOf(world.opened(JINZHONG), JINZHONG);
    Set<CaseState> fresh = EnumSet.of(CaseState.ASSIGNED);
    assertThat(ids("taiyuan-clerk", fresh)).doesNotContain(one);
    assertThat(ids("jinzhong-clerk", fresh)).contains(one);
    assertThat(ids("sec-cities-secretary", fresh)).contains(one);
    for (String who : List.of("taiyuan-clerk", "jinzhong-clerk", "sec-cities-secretary")) {
      CaseCounts counts = SignedIn.as(who, cases::counts);
      assertThat(counts.toDecide(fresh)).isEqualTo(ids(who, fresh).size());
      assertThat(counts.seen(fresh))
          .isEqualTo(SignedIn.as(who, () -> cases.list(fresh, 0, 5000)).size());
    }
  }

  @Test
  void casesOfAllStatesAreCountedInOneStatement() {
    List<String> asked =
        SignedIn.as("jinzhong-clerk", () -> StatementCount.during(cases::counts)).stream()
            .filter(sql -> sql.contains("recognition_case"))
            .toList();
    assertThat(asked).hasSize(1);
  }

  private List<UUID> ids(String who, Set<CaseState> states) {
    return SignedIn.as(who, () -> cases.listToDecide(states, 0, 5000)).stream()
        .map(CaseSummary::id)
        .toList();
  }

  @Test
  void aFailureThatNobodyForesawDoesNotTakeTheReportOfTheOthersAway() {
    UUID first = world.caseOf(world.opened(JINZHONG), JINZHONG);
    UUID last = world.caseOf(world.opened(JINZHONG), JINZHONG);
    UUID broken = world.caseOf(world.opened(JINZHONG), JINZHONG);
    world.breakCircle(broken);
    try {
      List<StepResult> results =
          SignedIn.as(
              "jinzhong-clerk",
              () ->
                  batches.acknowledge(
                      List.of(
                          new ListedCase(first, 0),
                          new ListedCase(broken, 0),
                          new ListedCase(last, 0))));
      assertThat(rules(results)).containsExactly("done", "step-failed", "done");
    } finally {
      world.mendCircle(broken);
    }
  }

  @Test
  void manyCasesAreTakenInOneActAndWhatIsRefusedIsSaidForThatOne() {
    UUID request = world.opened(JINZHONG, XINZHOU);
    UUID own = world.caseOf(request, JINZHONG);
    UUID foreign = world.caseOf(request, XINZHOU);
    UUID taken = world.assessing();
    List<StepResult> results =
        SignedIn.as(
            "jinzhong-clerk",
            () ->
                batches.acknowledge(
                    List.of(
                        new ListedCase(own, 0),
                        new ListedCase(foreign, 0),
                        new ListedCase(taken, 1))));
    assertThat(rules(results)).containsExactly("done", "not-found", "illegal-step");
    assertThat(world.view("jinzhong-clerk", own).summary().state()).isEqualTo(CaseState.ASSESSING);
  }

  @Test
  void whatAStepRestsOnIsReadInFewStatements() {
    UUID one = world.assessing();
    propose(one, List.of());
    long seen = SignedIn.as("jinzhong-reviewer", () -> world.version(one));
    assertThat(reads(() -> SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen, "同意"))))
        .as("the case with its people")
        .hasSize(1);
    long reviewed = SignedIn.as("jinzhong-approver", () -> world.version(one));
    assertThat(reads(() -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, reviewed))))
        .as("request, case, standard with its text, agreement with its circle, other cases")
        .hasSize(5);
  }

  /** Without who acts, which a request asks once. */
  private static List<String> reads(Runnable step) {
    return StatementCount.during(step).stream()
        .filter(sql -> sql.startsWith("select") && !sql.contains(" from person "))
        .toList();
  }
}
