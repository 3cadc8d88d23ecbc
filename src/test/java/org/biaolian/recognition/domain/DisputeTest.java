package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.DisputeEnding;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeTextKind;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewDispute;
import org.biaolian.recognition.Recommendation;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.biaolian.recognition.domain.DisputeIdentity.Opening;
import org.junit.jupiter.api.Test;

class DisputeTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode DATONG = new BureauCode("140200");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID REVIEWER = new UUID(1, 2);
  private static final UUID APPROVER = new UUID(1, 3);
  private static final UUID CONTESTER = new UUID(2, 1);
  private static final UUID OFFICER = new UUID(3, 1);
  private static final UUID EXPERT = new UUID(4, 1);
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同");

  @Test
  void onlyADecisionThatIsSignedAndGrantsLessThanAllIsContested() {
    refused("dispute-needs-decision", () -> Decided.of(toSign(DECLINED), ZONE));
    refused("dispute-not-adverse", () -> Decided.of(signed(Decision.recognised()), ZONE));
    for (Decision adverse :
        Set.of(DECLINED, Decision.conditional("限夏季"), Decision.partial("第5章"))) {
      assertThat(Decided.of(signed(adverse), ZONE).on()).isEqualTo(TODAY);
    }
  }

  @Test
  void itIsContestedUpToTheLastDayAndNotTheDayAfter() {
    Opening opening = opening();
    Dispute.open(opening, Limits.until(TODAY), Limits.until(DUE), TODAY, NOW);
    refused(
        "dispute-too-late",
        () ->
            Dispute.open(opening, Limits.until(TODAY.minusDays(1)), Limits.until(DUE), TODAY, NOW));
  }

  @Test
  void itNeedsGroundsAndAWish() {
    UUID one = new UUID(9, 9);
    refused("dispute-needs-grounds", () -> new NewDispute(one, Contested.DECISION, " ", "请重新评估"));
    refused("dispute-needs-wish", () -> new NewDispute(one, Contested.DECISION, "理由", " "));
  }

  @Test
  void itGoesFromTheOpeningOverBothStatementsAndARecommendationToANewRound() {
    Dispute one = heard();
    assertThat(one.state()).isEqualTo(DisputeState.STATEMENTS);
    one.recommend(OFFICER, Recommendation.DECIDE_ANEW, "数据充分", false, TODAY, NOW);
    UUID round = new UUID(5, 5);
    one.settle(APPROVER, round, "同意重新评估", NOW);
    assertThat(one.state()).isEqualTo(DisputeState.SETTLED);
    assertThat(one.ending()).isEqualTo(DisputeEnding.DECIDES_ANEW);
    assertThat(one.nextCaseId()).isEqualTo(round);
    assertThat(one.dueOn()).isNull();
  }

  @Test
  void noStepIsTakenTwiceOrOutOfTurn() {
    Dispute one = opened();
    refused("dispute-not-accepted", () -> state(one, DisputeSide.APPLICANT));
    refused("illegal-step", () -> one.askExperts(Limits.until(DUE), TODAY, NOW));
    refused("illegal-step", () -> recommend(one));
    refused("illegal-step", () -> one.settle(APPROVER, new UUID(5, 5), "可以", NOW));
    refused("dispute-not-recommended", () -> one.letStand(APPROVER, "不变", NOW));
    one.accept(OFFICER, Limits.until(DUE), NOW);
    refused("illegal-step", () -> one.accept(OFFICER, Limits.until(DUE), NOW));
    refused("illegal-step", () -> one.reject(OFFICER, "不受理", NOW));
    refused("illegal-step", () -> one.settle(APPROVER, new UUID(5, 5), "可以", NOW));
    state(one, DisputeSide.TARGET);
    refused("dispute-stated-already", () -> state(one, DisputeSide.TARGET));
    refused("illegal-step", () -> recommend(one));
    state(one, DisputeSide.APPLICANT);
    refused("dispute-statement-too-late", () -> state(one, DisputeSide.APPLICANT));
    recommend(one);
    refused("illegal-step", () -> recommend(one));
    refused("illegal-step", () -> one.askExperts(Limits.until(DUE), TODAY, NOW));
    one.letStand(APPROVER, "原决定正确", NOW);
    assertThat(one.ending()).isEqualTo(DisputeEnding.STANDS);
    refused("illegal-step", () -> one.withdraw(CONTESTER, "算了", NOW));
    refused("illegal-step", () -> one.settle(APPROVER, new UUID(5, 5), "可以", NOW));
  }

  @Test
  void theStatementsOpenByThemselvesWhenTheirTimeIsOver() {
    Dispute one = opened();
    one.accept(OFFICER, Limits.until(DUE), NOW);
    state(one, DisputeSide.APPLICANT);
    assertThat(one.catchUp(DUE, NOW)).isFalse();
    refused(
        "dispute-statement-too-late",
        () -> one.state(DisputeSide.TARGET, APPROVER, "意见", DUE.plusDays(1), NOW));
    assertThat(one.catchUp(DUE.plusDays(1), NOW)).isTrue();
    assertThat(one.catchUp(DUE.plusDays(1), NOW)).isFalse();
    assertThat(one.state()).isEqualTo(DisputeState.STATEMENTS);
  }

  @Test
  void inAllItTakesThreeMonthsAndThenEndsWithAnExplanation() {
    LocalDate last = TODAY.plusMonths(3);
    for (Dispute one : Set.of(opened(), accepted(), heard(), recommended())) {
      assertThat(one.endsOn()).isEqualTo(last);
      assertThat(one.catchUp(last, NOW) && one.state() == DisputeState.NOT_SETTLED).isFalse();
      assertThat(one.catchUp(last.plusDays(1), NOW)).isTrue();
      assertThat(one.state()).isEqualTo(DisputeState.NOT_SETTLED);
      assertThat(one.ending()).isEqualTo(DisputeEnding.TIME_OVER);
      assertThat(one.text(DisputeTextKind.CLOSING))
          .hasValueSatisfying(text -> assertThat(text.text()).contains("2026-09-08", "3 个月"));
    }
  }

  @Test
  void evidenceGoesWithTheGroundsThenWithTheStatementOfItsSide() {
    Dispute one = opened();
    assertThat(one.evidenceOf(DisputeSide.APPLICANT, TODAY)).isEqualTo(DisputeTextKind.GROUNDS);
    refused("dispute-evidence-not-now", () -> one.evidenceOf(DisputeSide.TARGET, TODAY));
    one.accept(OFFICER, Limits.until(DUE), NOW);
    assertThat(one.evidenceOf(DisputeSide.TARGET, DUE)).isEqualTo(DisputeTextKind.TARGET_STATEMENT);
    refused("dispute-evidence-not-now", () -> one.evidenceOf(DisputeSide.TARGET, DUE.plusDays(1)));
    state(one, DisputeSide.TARGET);
    refused("dispute-evidence-not-now", () -> one.evidenceOf(DisputeSide.TARGET, TODAY));
  }

  @Test
  void anExpertBelongsToNeitherSideAndHasTakenNoStep() {
    Dispute one = heard();
    refused("expert-of-party", () -> named(one, EXPERT, Set.of(TAIYUAN)));
    refused("expert-of-party", () -> named(one, EXPERT, Set.of(DATONG, JINZHONG)));
    refused("expert-holds-step", () -> named(one, OFFICER, Set.of(DATONG)));
    refused("expert-holds-step", () -> named(one, CONTESTER, Set.of(DATONG)));
    assertThat(named(one, EXPERT, Set.of(DATONG)).personId()).isEqualTo(EXPERT);
  }

  @Test
  void anExpertIsAwaitedUntilTheTimeOfExpertsIsOver() {
    Dispute one = heard();
    DisputeExpert expert = named(one, EXPERT, Set.of(DATONG));
    refused("dispute-experts-time-over", () -> expert.advise(one, "意见", TODAY, NOW));
    one.askExperts(Limits.until(DUE), TODAY, NOW);
    refused(
        "dispute-opinion-awaited",
        () -> one.recommend(OFFICER, Recommendation.LET_STAND, "理由", true, DUE, NOW));
    refused("opinion-required", () -> expert.advise(one, " ", DUE, NOW));
    refused("dispute-experts-time-over", () -> expert.advise(one, "意见", DUE.plusDays(1), NOW));
    expert.advise(one, "差异不影响使用", DUE, NOW);
    refused("opinion-given", () -> expert.advise(one, "再说一次", DUE, NOW));
    one.recommend(OFFICER, Recommendation.LET_STAND, "理由", true, DUE.plusDays(1), NOW);
    assertThat(one.recommendation()).isEqualTo(Recommendation.LET_STAND);
  }

  @Test
  void aNewRoundKeepsWhoHeldWhichStep() {
    RecognitionCase first = signed(DECLINED);
    RecognitionCase second = first.nextRound(2, NOW, Limits.until(DUE));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.round()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(CaseState.ASSIGNED);
    assertThat(second.outcome()).isNull();
    assertThat(first.outcome()).isEqualTo(DECLINED.outcome());
    refused("clerk-held-other-step", () -> second.acknowledge(REVIEWER, NOW, Limits.until(DUE)));
    refused("clerk-held-other-step", () -> second.acknowledge(APPROVER, NOW, Limits.until(DUE)));
    UUID another = new UUID(1, 9);
    second.acknowledge(another, NOW, Limits.until(DUE));
    second.propose(another, Decision.recognised(), "补充数据可信");
    refused("reviewer-assessed", () -> second.agree(CLERK, "同意"));
    refused("reviewer-had-signature", () -> second.agree(APPROVER, "同意"));
    second.agree(REVIEWER, "同意");
    refused("signer-assessed", () -> second.sign(CLERK, NOW));
    second.sign(APPROVER, NOW);
    assertThat(second.state()).isEqualTo(CaseState.SIGNED);
  }

  @Test
  void aRoundThatIsNotSignedHasNoNextOne() {
    refused("round-needs-decision", () -> toSign(DECLINED).nextRound(2, NOW, Limits.until(DUE)));
  }

  private static DisputeExpert named(Dispute one, UUID person, Set<BureauCode> homes) {
    return DisputeExpert.named(one, person, homes, OFFICER, TODAY);
  }

  private static Opening opening() {
    RecognitionCase decided = signed(DECLINED);
    return Opening.of(
        Decided.of(decided, ZONE),
        CONTESTER,
        new NewDispute(decided.id(), Contested.DECISION, "差异已有数据", "请重新评估"),
        3);
  }

  private static Dispute opened() {
    return Dispute.open(opening(), Limits.until(DUE), Limits.until(DUE), TODAY, NOW);
  }

  private static Dispute accepted() {
    Dispute one = opened();
    one.accept(OFFICER, Limits.until(DUE), NOW);
    return one;
  }

  private static Dispute heard() {
    Dispute one = accepted();
    state(one, DisputeSide.APPLICANT);
    state(one, DisputeSide.TARGET);
    return one;
  }

  private static Dispute recommended() {
    Dispute one = heard();
    recommend(one);
    return one;
  }

  private static void state(Dispute one, DisputeSide side) {
    one.state(side, side == DisputeSide.APPLICANT ? CONTESTER : APPROVER, "陈述", TODAY, NOW);
  }

  private static void recommend(Dispute one) {
    one.recommend(OFFICER, Recommendation.DECIDE_ANEW, "理由", false, TODAY, NOW);
  }

  private static RecognitionCase signed(Decision decision) {
    RecognitionCase one = toSign(decision);
    one.sign(APPROVER, NOW);
    return one;
  }

  private static RecognitionCase toSign(Decision decision) {
    RecognitionRequest request =
        RecognitionRequest.draft(
            new UUID(7, 7),
            TAIYUAN,
            new RecognitionRequest.Content(
                new UUID(8, 8),
                new CircleCode("cities"),
                Effect.SUPERVISION,
                "全市",
                "便民",
                Set.of(JINZHONG)),
            true,
            new UUID(6, 6),
            NOW);
    RecognitionCase one = RecognitionCase.assign(request, JINZHONG, NOW, Limits.until(DUE));
    one.acknowledge(CLERK, NOW, Limits.until(DUE));
    one.propose(CLERK, decision, "意见");
    one.agree(REVIEWER, "同意");
    return one;
  }
}
