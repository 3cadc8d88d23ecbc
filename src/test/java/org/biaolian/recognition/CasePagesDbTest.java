package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The page of a case in one statement, and for each viewer what the services of its parts say. The
 * statements are Hibernate's; the facts since the last look are one more, from the second look on.
 */
@DbTest
class CasePagesDbTest {

  private static final List<String> VIEWERS =
      List.of(
          "taiyuan-clerk",
          "taiyuan-approver",
          "jinzhong-clerk",
          "jinzhong-reviewer",
          "jinzhong-approver",
          "sec-cities-secretary",
          "auditor");

  @Autowired private ApplicationContext portal;
  @Autowired private CasePages pages;
  @Autowired private RecognitionPapers papers;
  @Autowired private CaseRounds rounds;
  @Autowired private Disputes disputes;
  @Autowired private Publicities publicities;
  @Autowired private PaperSignatures signatures;
  @Autowired private Countersigning departments;
  @Autowired private ExpertOpinions experts;
  @Autowired private RequestEvidence evidence;
  @Autowired private DueReminders reminders;
  @Autowired private RecognitionCases cases;
  @Autowired private CurrentActor actors;
  @Autowired private Clock clock;

  private CaseWorld world;
  private DisputeWorld contested;

  @BeforeEach
  void aWorld() {
    contested = new DisputeWorld(portal);
    world = contested.cases;
  }

  @Test
  void aCasePageTakesOneStatementWhileNothingHasCome() {
    UUID one = world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG);
    assertThat(opening("jinzhong-clerk", one)).as("the first look").hasSize(1);
    assertThat(opening("jinzhong-clerk", one)).as("the next").hasSize(1);
  }

  @Test
  void aCasePageTakesOneStatementForWhoeverHasToAct() {
    UUID one = world.toSign(Decision.recognised());
    assertThat(opening("jinzhong-approver", one)).hasSize(1);
  }

  @Test
  void aCasePageTakesOneStatementOnceSignedOnPaperAndSealed() {
    UUID one = signedOnPaper();
    for (String viewer : VIEWERS) {
      assertThat(opening(viewer, one)).as(viewer).hasSize(1);
    }
  }

  @Test
  void aCasePageTakesOneStatementForWhoeverCanContestTheDecision() {
    UUID one = contested.declined();
    assertThat(open(DisputeWorld.APPLICANT, one).chance()).isPresent();
    assertThat(opening(DisputeWorld.APPLICANT, one)).hasSize(1);
  }

  @Test
  void aCasePageTakesOneStatementWithEvidenceForEachSide() {
    UUID one = world.caseOf(world.openedWithEvidence(CaseWorld.JINZHONG), CaseWorld.JINZHONG);
    for (String viewer : VIEWERS) {
      assertThat(opening(viewer, one)).as(viewer).hasSize(1);
      assertThat(open(viewer, one).evidence()).as(viewer).isNotEmpty();
    }
  }

  @Test
  void aCasePageTakesOneStatementWithManyOpinionsRoundsAndLetters() {
    UUID one = nextRound();
    heard(one, "expert-1", "晋中市农业农村局");
    heard(one, "expert-2", "晋中市生态环境局");
    heard(one, "yangquan-clerk", "晋中市交通运输局");
    assertThat(opening("jinzhong-clerk", one)).hasSize(1);
    OpenedCase page = open("jinzhong-clerk", one);
    assertThat(page.departments())
        .hasSize(3)
        .allSatisfy(heard -> assertThat(heard.letter()).isEqualTo("复函.pdf"));
    assertThat(page.experts()).hasSize(3);
    assertThat(page.rounds()).hasSize(2);
    assertThat(page.disputes()).hasSize(1);
  }

  @Test
  void aCasePageTakesOneStatementWithManyRemarks() {
    UUID one = shown();
    remark(one, "王先生");
    remark(one, "李女士");
    remark(one, "赵先生");
    assertThat(opening("jinzhong-clerk", one)).hasSize(1);
    assertThat(open("jinzhong-clerk", one).publicity().orElseThrow().remarks()).hasSize(3);
  }

  @Test
  void aCasePageShowsEachViewerWhatTheServicesOfItsPartsTell() {
    UUID anew = nextRound();
    heard(anew, "expert-1", "晋中市农业农村局");
    UUID weighed = shown();
    remark(weighed, "王先生");
    for (UUID one : List.of(anew, weighed, signedOnPaper(), contested.declined())) {
      VIEWERS.forEach(viewer -> SignedIn.as(viewer, () -> compare(one)));
    }
  }

  private UUID compare(UUID one) {
    OpenedCase page = pages.open(one).orElseThrow();
    assertThat(page.view()).isEqualTo(cases.find(one).orElseThrow());
    assertThat(page.papers()).isEqualTo(papers.of(one));
    List<CaseRounds.Round> all = rounds.of(one);
    assertThat(page.rounds()).isEqualTo(all.size() > 1 ? all : List.of());
    assertThat(page.disputes()).isEqualTo(disputes.ofCase(one));
    assertThat(page.chance()).isEqualTo(disputes.chance(one, Contested.DECISION));
    assertThat(page.publicity())
        .isEqualTo(publicities.of(one).filter(known -> !known.equals(Publicities.Shown.NOT_BEGUN)));
    assertThat(page.signature())
        .isEqualTo(
            signatures.of(one).filter(paper -> paper.facts() != null || paper.sealedOn() != null));
    assertThat(page.departments()).isEqualTo(departments.of(one));
    assertThat(page.experts()).isEqualTo(experts.of(one));
    assertThat(page.evidence()).isEqualTo(evidence.of(page.view().summary().requestId()));
    assertThat(page.reminders()).isEqualTo(reminders.ofCase(one));
    return one;
  }

  @Test
  void aCasePageTellsTheApplicantNothingOfTheTargetsHouse() {
    UUID one = nextRound();
    heard(one, "expert-1", "晋中市农业农村局");
    for (String outside : List.of("taiyuan-clerk", "taiyuan-approver", "sec-cities-secretary")) {
      OpenedCase page = open(outside, one);
      assertThat(page.departments()).isEmpty();
      assertThat(page.experts()).isEmpty();
      assertThat(page.view().checks()).isEmpty();
      assertThat(page.view().checklist()).isEmpty();
      assertThat(page.view().steps()).doesNotContain(Step.PROPOSE);
    }
  }

  @Test
  void aCasePageIsNotThereForOtherBureausAndIsNotLookedAtByThem() {
    UUID one =
        world.caseOf(world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU), CaseWorld.JINZHONG);
    for (String foreign : List.of("xinzhou-clerk", "yangquan-clerk", "sec-taixin-secretary")) {
      List<String> statements = opening(foreign, one);
      assertThat(statements).as(foreign).hasSize(1);
      assertThat(SignedIn.as(foreign, () -> pages.open(one))).as(foreign).isEmpty();
      assertThat(SignedIn.as(foreign, () -> pages.again(one))).as(foreign).isEmpty();
    }
  }

  @Test
  void aCasePageAfterAStepShowsTheStepAndDoesNotLookAgain() {
    UUID one = world.assessing();
    open("taiyuan-clerk", one);
    world.propose(one, Decision.recognised());
    OpenedCase again = SignedIn.as("taiyuan-clerk", () -> pages.again(one)).orElseThrow();
    assertThat(again.view().summary().version())
        .isEqualTo(world.view("taiyuan-clerk", one).summary().version());
    assertThat(again.since()).isEmpty();
    assertThat(open("taiyuan-clerk", one).since())
        .extracting(RequestLife.Event::kind)
        .contains("case.proposed");
  }

  /** A second round of a declined case, being assessed. */
  private UUID nextRound() {
    UUID one = contested.nextRound(Decision.declined(DeclineGround.NATURAL_CONDITIONS, "条件不同。"));
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    return one;
  }

  /** An expert and a department with its letter. */
  private void heard(UUID one, String expert, String department) {
    world.askedAsExpert(one, contested.person(expert));
    UUID asked =
        SignedIn.as(
            "jinzhong-clerk", () -> departments.ask(one, world.version(one), department, "是否有意见？"));
    SignedIn.as(
        "jinzhong-clerk", () -> departments.attachLetter(asked, "复函.pdf", CaseWorld.scan()));
  }

  private UUID shown() {
    UUID one = world.toSign(Decision.recognised());
    SignedIn.as("jinzhong-clerk", () -> publicities.start(one, world.version(one)));
    return one;
  }

  private void remark(UUID one, String sender) {
    SignedIn.as("jinzhong-clerk", () -> publicities.remark(one, sender, "没有意见", today()));
  }

  private UUID signedOnPaper() {
    UUID one = world.toSign(Decision.recognised());
    SignedIn.as(
        "jinzhong-clerk",
        () -> {
          signatures.enter(
              one,
              world.version(one),
              new PaperSignatures.PaperFacts("晋中标〔2026〕9 号", today(), "局长", "太原", null));
          return one;
        });
    SignedIn.as("jinzhong-clerk", () -> signatures.attachScan(one, "盖章件.pdf", CaseWorld.scan()));
    SignedIn.as("jinzhong-approver", () -> signatures.confirm(one, world.version(one)));
    SignedIn.as("jinzhong-clerk", () -> signatures.seal(one, today(), 1, "印章管理员"));
    return one;
  }

  private OpenedCase open(String who, UUID one) {
    OpenedCase opened = SignedIn.as(who, () -> pages.open(one)).orElseThrow();
    SignedIn.as(
        who,
        () -> {
          pages.keepLook(opened);
          return one;
        });
    return opened;
  }

  /** What opening takes, without finding out who asks. */
  private List<String> opening(String who, UUID one) {
    return Objects.requireNonNull(
        SignedIn.as(
            who,
            () -> {
              actors.require();
              return StatementCount.during(() -> pages.open(one));
            }));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
