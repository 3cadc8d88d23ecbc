package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.recognition.CaseWorld.CITIES;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.DisputeWorld.APPLICANT;
import static org.biaolian.recognition.DisputeWorld.TARGET;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseEnds;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a target decides anew after a dispute, and what becomes of the register. */
@DbTest
class CaseRoundsDbTest {

  private static final LocalDate DECIDED = LocalDate.of(2026, 9, 21);
  private static final LocalDate ANEW = LocalDate.of(2026, 11, 3);
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同");
  private static final Decision SUMMER = Decision.conditional("限夏季使用");

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private RecognitionRegister register;
  @Autowired private RecognitionPapers papers;
  @Autowired private RegisterActs acts;
  @Autowired private RecognitionMatrix matrix;
  @Autowired private CaseRepository rounds;
  @Autowired private CaseDesk desk;
  @Autowired private CaseEnds ends;
  @Autowired private Disputes disputes;
  @Autowired private MovableClock clock;

  private DisputeWorld world;

  @BeforeEach
  void aDayInSeptember() {
    world = new DisputeWorld(portal);
    clock.moveTo(DECIDED);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void aDeclineBecomesARecognitionByTheSignatureOfTheNewRoundAndTheOldRoundStays() {
    UUID second = world.nextRound(DECLINED);
    List<CaseRounds.Round> rounds = world.rounds(second);
    UUID first = rounds.getFirst().caseId();
    assertThat(rounds).extracting(CaseRounds.Round::number).containsExactly(1, 2);
    assertThat(recognitions.ofRound(second)).isEmpty();
    clock.moveTo(ANEW);
    world.decide(second, Decision.recognised());
    assertThat(entry(second).state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry(second).signedOn()).isEqualTo(ANEW);
    CaseView old = world.cases.view("jinzhong-clerk", first);
    assertThat(old.summary().state()).isEqualTo(CaseState.SIGNED);
    assertThat(old.decision()).isEqualTo(DECLINED);
    assertThat(world.rounds(first))
        .extracting(CaseRounds.Round::outcome)
        .containsExactly(Outcome.DECLINED, Outcome.RECOGNISED);
    assertThat(
            SignedIn.as("taiyuan-clerk", () -> papers.of(second)).stream()
                .map(PaperView::kind)
                .toList())
        .contains(PaperKind.REPLY, PaperKind.CERTIFICATE);
    UUID dispute = SignedIn.as(APPLICANT, () -> disputes.ofCase(second)).getFirst().id();
    assertThat(world.view(APPLICANT, dispute).next())
        .satisfies(next -> assertThat(next.decision()).isEqualTo(Decision.recognised()));
    assertThat(mark(first)).isEqualTo(MatrixRow.Mark.RECOGNISED);
  }

  @Test
  void changedConditionsEndTheOldEntryThatDayAndBeginANewOne() {
    UUID second = world.nextRound(SUMMER);
    UUID first = world.rounds(second).getFirst().caseId();
    assertThat(mark(first)).isEqualTo(MatrixRow.Mark.CONDITIONAL);
    clock.moveTo(ANEW);
    assertThat(entry(first).state()).isEqualTo(RecognitionState.IN_FORCE);
    world.decide(second, Decision.conditional("限室内使用"));
    Recognition old = entry(first);
    assertThat(old.state()).isEqualTo(RecognitionState.ENDED);
    RegisterDetail history =
        SignedIn.as(
            "taiyuan-clerk", () -> portal.getBean(RegisterBook.class).find(old.id()).orElseThrow());
    assertThat(history.past())
        .extracting(RegisterDetail.State::ground)
        .containsExactly(Ground.DECIDED_ANEW, Ground.SIGNED);
    assertThat(history.past().getFirst().since()).isEqualTo(ANEW);
    assertThat(entry(second).conditions()).isEqualTo("限室内使用");
    assertThat(mark(first)).isEqualTo(MatrixRow.Mark.CONDITIONAL);
  }

  @Test
  void anUpheldDecisionIsSignedTooAndLeavesTheEntryAlone() {
    UUID second = world.nextRound(SUMMER);
    UUID first = world.rounds(second).getFirst().caseId();
    clock.moveTo(ANEW);
    world.decide(second, SUMMER);
    assertThat(world.cases.view("taiyuan-clerk", second).summary().state())
        .isEqualTo(CaseState.SIGNED);
    assertThat(entry(first).state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(recognitions.findByCaseId(second)).isEmpty();
    assertThat(register.standing(second))
        .hasValueSatisfying(
            standing -> assertThat(standing.state()).isEqualTo(RecognitionState.IN_FORCE));
    assertThat(mark(first)).isEqualTo(MatrixRow.Mark.CONDITIONAL);
    // The second decision is adverse again, and has its own time.
    assertThat(
            SignedIn.as(APPLICANT, () -> disputes.chance(second, Contested.DECISION).orElseThrow()))
        .satisfies(chance -> assertThat(chance.since()).isEqualTo(ANEW));
  }

  @Test
  void whoAdvisedInTheDisputeTakesNoStepOfTheNewRound() {
    UUID one = world.heard(DECLINED);
    SignedIn.as(
        DisputeWorld.OFFICER,
        () -> portal.getBean(DisputeRulings.class).ask(one, world.person("expert-2")));
    SignedIn.as("expert-2", () -> portal.getBean(DisputeOpinions.class).advise(one, "差异不影响使用"));
    world.recommend(one, Recommendation.DECIDE_ANEW);
    UUID second = world.decideAnew(one);
    RecognitionCase round = rounds.withPeople(List.of(second)).getFirst();
    assertThat(desk.advises(round, world.person("expert-2"))).isTrue();
    assertThat(desk.advises(round, world.person("expert-3"))).isFalse();
  }

  @Test
  void whileTheTargetDecidesAnewNobodyAsksAnewAndNoOtherRoundBegins() {
    UUID second = world.nextRound(DECLINED);
    CaseView view = world.cases.view("taiyuan-clerk", second);
    UUID standard = view.summary().standard().id();
    refused(
        "duplicate-request",
        () -> world.cases.submitted(standard, world.cases.agreement(), Set.of(JINZHONG)));
    UUID dispute = SignedIn.as(APPLICANT, () -> disputes.ofCase(second)).getFirst().id();
    refused("changed-meanwhile", () -> decideAnew(dispute, 0));
    refused(
        "round-runs-already",
        () ->
            SignedIn.as(
                TARGET, () -> disputes.decideAnew(dispute, world.version(dispute), "再来一轮")));
  }

  @Test
  void whatWasAskedForAnewMeanwhileIsNotDecidedAnew() {
    UUID one = world.heard(DECLINED);
    world.recommend(one, Recommendation.DECIDE_ANEW);
    UUID standard = world.view(APPLICANT, one).line().standard().id();
    world.cases.submitted(standard, world.cases.agreement(), Set.of(JINZHONG));
    refused("duplicate-request", () -> world.decideAnew(one));
    assertThat(world.view(APPLICANT, one).next()).isNull();
  }

  @Test
  void aRevocationIsContestedAndTheNewRoundEntersTheRegisterAnew() {
    UUID first = world.cases.signed(Decision.recognised());
    UUID revoked = entry(first).id();
    revoke(revoked);
    UUID one =
        SignedIn.as(
            APPLICANT,
            () -> disputes.open(new NewDispute(first, Contested.REVOCATION, "材料属实", "请恢复互认")));
    DisputeView view = world.view(TARGET, one);
    assertThat(view.revocation())
        .satisfies(revocation -> assertThat(revocation.ground()).isEqualTo(Ground.FOUND_FALSE));
    world.hear(one);
    world.recommend(one, Recommendation.DECIDE_ANEW);
    UUID second = world.decideAnew(one);
    world.decide(second, Decision.recognised());
    assertThat(entry(first).state()).isEqualTo(RecognitionState.REVOKED);
    assertThat(entry(second).state()).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void aRoundThatLostItsAgreementEndsAlthoughItsRequestIsClosed() {
    RegisterWorld others = new RegisterWorld(portal);
    UUID standard = others.standard();
    UUID agreement = others.agreement(ANEW);
    UUID running = declined(others, standard, agreement);
    UUID late = declined(others, others.standard(), agreement);
    UUID dispute = world.contest(running);
    UUID second = world.settled(dispute);
    UUID other = world.contest(late);
    world.hear(other);
    clock.moveTo(ANEW.plusDays(1));
    ends.catchUp();
    assertThat(world.cases.view("taiyuan-clerk", second).summary().state())
        .isEqualTo(CaseState.TERMINATED);
    assertThat(world.cases.view("taiyuan-clerk", running).decision()).isEqualTo(DECLINED);
    refused("agreement-not-in-force", () -> world.decideAnew(other));
  }

  private UUID declined(RegisterWorld others, UUID standard, UUID agreement) {
    UUID one =
        others.caseOf(others.opened(standard, agreement, Effect.SUPERVISION, JINZHONG), JINZHONG);
    world.decide(one, DECLINED);
    return one;
  }

  @Test
  void withAWithdrawnRequestItsDisputesEndAndNothingIsDecidedAnew() {
    UUID request = world.cases.opened(JINZHONG, CaseWorld.XINZHOU);
    UUID first = world.cases.caseOf(request, JINZHONG);
    world.decide(first, DECLINED);
    UUID dispute = world.contest(first);
    world.hear(dispute);
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "不再需要"));
    assertThat(world.view(APPLICANT, dispute).ending()).isEqualTo(DisputeEnding.TAKEN_BACK);
    refused("round-of-withdrawn-request", () -> world.decideAnew(dispute));
  }

  @Test
  void theClosedRequestStaysClosedWhenTheNewRoundIsSigned() {
    UUID second = world.nextRound(DECLINED);
    UUID request = world.cases.view("taiyuan-clerk", second).summary().requestId();
    world.decide(second, Decision.partial("第5章"));
    RequestView view = SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow());
    assertThat(view.summary().state().name()).isEqualTo("CLOSED");
    assertThat(view.cases()).extracting(CaseSummary::round).containsExactly(1, 2);
  }

  private void decideAnew(UUID dispute, long seen) {
    SignedIn.as(TARGET, () -> disputes.decideAnew(dispute, seen, "再来一轮"));
  }

  private void revoke(UUID entry) {
    UUID act =
        SignedIn.as(
            "jinzhong-clerk",
            () ->
                acts.propose(
                    new NewAct(
                        ActKind.REVOKE, Set.of(entry), Ground.FOUND_FALSE, "材料不实", null, null)));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, actVersion(act), "同意"));
    SignedIn.as("jinzhong-approver", () -> acts.sign(act, actVersion(act)));
  }

  private long actVersion(UUID act) {
    return acts.find(act).orElseThrow().version();
  }

  private Recognition entry(UUID round) {
    return recognitions.findByCaseId(round).orElseThrow();
  }

  /** As the matrix and the lists of standards show it. */
  private MatrixRow.Mark mark(UUID round) {
    UUID standard = world.cases.view("taiyuan-clerk", round).summary().standard().id();
    MatrixRow.Mark listed =
        Objects.requireNonNull(
                SignedIn.as("taiyuan-clerk", () -> register.cellsOf(List.of(standard)))
                    .getOrDefault(standard, Map.of())
                    .get(JINZHONG))
            .mark();
    List<MatrixRow> rows = new ArrayList<>();
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          matrix.write(MatrixQuestion.of(CITIES), rows::add);
          return true;
        });
    MatrixRow row =
        rows.stream().filter(one -> one.standard().id().equals(standard)).findFirst().orElseThrow();
    MatrixRow.Mark shown = Objects.requireNonNull(row.cells().get(JINZHONG)).mark();
    assertThat(shown).isEqualTo(listed);
    return shown;
  }
}
