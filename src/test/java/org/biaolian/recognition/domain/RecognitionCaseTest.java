package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Outcome;
import org.junit.jupiter.api.Test;

class RecognitionCaseTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID REVIEWER = new UUID(1, 2);
  private static final UUID APPROVER = new UUID(1, 3);

  @Test
  void aDecisionGoesThroughThreePeople() {
    RecognitionCase one = toSign(Decision.recognised());
    one.sign(APPROVER, NOW);
    assertThat(one.state()).isEqualTo(CaseState.SIGNED);
    assertThat(one.outcome()).isEqualTo(Outcome.RECOGNISED);
  }

  @Test
  void aCaseThatIsAlreadyWorkedOnIsNotTakenByAnotherClerk() {
    UUID another = new UUID(1, 9);
    for (RecognitionCase one :
        List.of(assessing(), inReview(Decision.recognised()), toSign(Decision.recognised()))) {
      CaseState before = one.state();
      refused("illegal-step", () -> one.acknowledge(another, NOW, Limits.until(DUE)));
      assertThat(one.state()).isEqualTo(before);
      assertThat(one.clerkId()).isEqualTo(CLERK);
    }
  }

  @Test
  void aClerkCannotSignWhatHeAssessed() {
    RecognitionCase one = toSign(Decision.recognised());
    refused("signer-assessed", () -> one.sign(CLERK, NOW));
    assertThat(one.state()).isEqualTo(CaseState.TO_SIGN);
  }

  @Test
  void aReviewerCannotSignWhatHeReviewed() {
    RecognitionCase one = toSign(Decision.recognised());
    refused("signer-reviewed", () -> one.sign(REVIEWER, NOW));
  }

  @Test
  void aClerkCannotReviewWhatHeAssessed() {
    RecognitionCase one = inReview(Decision.recognised());
    refused("reviewer-assessed", () -> one.agree(CLERK, "同意"));
  }

  @Test
  void anotherClerkCannotProposeForTheOneWhoAssesses() {
    RecognitionCase one = assessing();
    refused("assessed-by-another", () -> one.propose(REVIEWER, Decision.recognised(), "同意"));
  }

  @Test
  void aNamedDeputyGoesOnWithTheAssessmentAndHoldsThatStepThen() {
    UUID deputy = new UUID(1, 7);
    RecognitionCase one = assessing();
    one.propose(deputy, true, Decision.recognised(), "同意");
    refused("reviewer-assessed", () -> one.agree(deputy, "同意"));
    refused("reviewer-assessed", () -> one.agree(CLERK, "同意"));
    one.agree(REVIEWER, "同意");
    refused("signer-assessed", () -> one.sign(deputy, NOW));
    one.sign(APPROVER, NOW);
    assertThat(one.clerkId()).isEqualTo(CLERK);
  }

  @Test
  void aDeputyWhoHeldAnotherStepOfTheCaseIsRefused() {
    RecognitionCase reviewed = inReview(Decision.recognised());
    reviewed.sendBack(REVIEWER, "请补充");
    refused(
        "deputy-holds-step", () -> reviewed.propose(REVIEWER, true, Decision.recognised(), "同意"));
    RecognitionCase signed = toSign(Decision.recognised());
    signed.sendBack(APPROVER, "请补充");
    refused("deputy-holds-step", () -> signed.propose(APPROVER, true, Decision.recognised(), "同意"));
  }

  @Test
  void whoHandedACaseOverHasAssessedItStill() {
    UUID taker = new UUID(1, 8);
    RecognitionCase one = assessing();
    refused("assessed-by-another", () -> one.handOver(taker, false, taker, "出差"));
    refused("handover-to-same", () -> one.handOver(CLERK, false, CLERK, "出差"));
    one.handOver(CLERK, false, taker, "出差");
    assertThat(one.clerkId()).isEqualTo(taker);
    refused("assessed-by-another", () -> one.propose(CLERK, Decision.recognised(), "同意"));
    one.propose(taker, Decision.recognised(), "同意");
    refused("reviewer-assessed", () -> one.agree(CLERK, "同意"));
    refused("reviewer-assessed", () -> one.agree(taker, "同意"));
    one.agree(REVIEWER, "同意");
    refused("signer-assessed", () -> one.sign(CLERK, NOW));
    refused("signer-assessed", () -> one.sign(taker, NOW));
    refused("handover-while-assessing", () -> one.handOver(taker, false, CLERK, "晚了"));
    one.sign(APPROVER, NOW);
  }

  @Test
  void whoReviewedOrHadTheSignatureDoesNotTakeACaseOver() {
    RecognitionCase reviewed = inReview(Decision.recognised());
    reviewed.sendBack(REVIEWER, "请补充");
    assertThat(reviewed.mayTakeOver(REVIEWER)).isFalse();
    refused("deputy-holds-step", () -> reviewed.handOver(CLERK, false, REVIEWER, "出差"));
    refused("deputy-holds-step", () -> reviewed.assignTo(REVIEWER, "出差"));
    RecognitionCase signed = toSign(Decision.recognised());
    signed.sendBack(APPROVER, "请补充");
    refused("deputy-holds-step", () -> signed.assignTo(APPROVER, "出差"));
    assertThat(signed.clerkId()).isEqualTo(CLERK);
    assertThat(signed.mayTakeOver(new UUID(1, 8))).isTrue();
    assertThat(signed.mayTakeOver(CLERK)).isFalse();
  }

  @Test
  void nothingIsSignedBeforeReview() {
    RecognitionCase one = inReview(Decision.recognised());
    refused("illegal-step", () -> one.sign(APPROVER, NOW));
    assertThat(one.signerId()).isNull();
  }

  @Test
  void aSignedCaseCannotBeSignedAgain() {
    RecognitionCase one = toSign(Decision.recognised());
    one.sign(APPROVER, NOW);
    refused("illegal-step", () -> one.sign(new UUID(9, 9), NOW));
    assertThat(one.signerId()).isEqualTo(APPROVER);
  }

  @Test
  void reviewerAndSignerSendBackWithAReasonOnly() {
    RecognitionCase reviewed = inReview(Decision.recognised());
    refused("reason-required", () -> reviewed.sendBack(REVIEWER, " "));
    reviewed.sendBack(REVIEWER, "缺比对");
    assertThat(reviewed.state()).isEqualTo(CaseState.ASSESSING);

    RecognitionCase signing = toSign(Decision.recognised());
    signing.sendBack(APPROVER, "条件不清");
    assertThat(signing.state()).isEqualTo(CaseState.ASSESSING);
    assertThat(signing.reviewerId()).isNull();
  }

  @Test
  void afterSendingBackTheSameThreePeopleRuleHolds() {
    RecognitionCase one = toSign(Decision.recognised());
    one.sendBack(APPROVER, "条件不清");
    one.propose(CLERK, Decision.conditional("每周巡查一次"), "已改");
    one.agree(REVIEWER, "同意");
    one.sign(APPROVER, NOW);
    assertThat(one.outcome()).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void whoReviewedBeforeASendBackNeverSigns() {
    RecognitionCase one = toSign(Decision.recognised());
    one.sendBack(APPROVER, "条件不清");
    one.propose(CLERK, Decision.recognised(), "已改");
    one.agree(new UUID(1, 5), "同意");
    refused("signer-reviewed", () -> one.sign(REVIEWER, NOW));
  }

  @Test
  void whoHadTheSignatureNeverReviews() {
    RecognitionCase one = toSign(Decision.recognised());
    one.sendBack(APPROVER, "条件不清");
    one.propose(CLERK, Decision.recognised(), "已改");
    refused("reviewer-had-signature", () -> one.agree(APPROVER, "同意"));
  }

  @Test
  void aConditionalRecognitionNeedsItsConditions() {
    refused("conditions-required", () -> Decision.conditional(" "));
  }

  @Test
  void aPartialRecognitionNamesItsClauses() {
    refused("clauses-required", () -> Decision.partial(""));
  }

  @Test
  void decliningNeedsGroundAndText() {
    refused(
        "decline-ground-required", () -> new Decision(Outcome.DECLINED, null, null, null, "低于"));
    refused("decline-text-required", () -> Decision.declined(DeclineGround.BELOW_MANDATORY, ""));
  }

  @Test
  void onlyAFavourableSignedCaseEntersTheRegister() {
    RecognitionRequest request = request();
    RecognitionCase declined =
        toSign(request, Decision.declined(DeclineGround.OUT_OF_SCOPE, "不属于协议范围"));
    refused(
        "recognition-needs-favourable-decision", () -> Recognition.of(declined, request, DUE, 5));
    declined.sign(APPROVER, NOW);
    refused(
        "recognition-needs-favourable-decision", () -> Recognition.of(declined, request, DUE, 5));
  }

  @Test
  void aRecognitionExpiresAfterTheYearsOfThePolicy() {
    RecognitionRequest request = request();
    RecognitionCase one = toSign(request, Decision.recognised());
    one.sign(APPROVER, NOW);
    assertThat(Recognition.of(one, request, LocalDate.of(2024, 2, 29), 5).expiresOn())
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Test
  void theApplicantIsNeverATarget() {
    refused(
        "applicant-is-no-target",
        () -> RecognitionCase.assign(request(), TAIYUAN, NOW, Limits.until(DUE)));
  }

  @Test
  void aTerminatedCaseKeepsItsReason() {
    RecognitionCase one = assessing();
    one.terminate("申请方撤回");
    assertThat(one.state()).isEqualTo(CaseState.TERMINATED);
    assertThat(one.endReason()).isEqualTo("申请方撤回");
    refused("illegal-step", () -> one.propose(CLERK, Decision.recognised(), "同意"));
  }

  static void refused(String rule, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step::run)
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  static RecognitionRequest request() {
    return RecognitionRequest.draft(
        new UUID(2, 1),
        TAIYUAN,
        new RecognitionRequest.Content(
            new UUID(2, 2),
            new CircleCode("cities"),
            Effect.SUPERVISION,
            "全市",
            "便民",
            Set.of(JINZHONG)),
        true,
        CLERK,
        NOW);
  }

  private static RecognitionCase assessing() {
    return assessing(request());
  }

  private static RecognitionCase assessing(RecognitionRequest request) {
    RecognitionCase one = RecognitionCase.assign(request, JINZHONG, NOW, Limits.until(DUE));
    one.acknowledge(CLERK, NOW, Limits.until(DUE));
    return one;
  }

  private static RecognitionCase inReview(Decision decision) {
    RecognitionCase one = assessing();
    one.propose(CLERK, decision, "建议互认");
    return one;
  }

  private static RecognitionCase toSign(Decision decision) {
    return toSign(request(), decision);
  }

  private static RecognitionCase toSign(RecognitionRequest request, Decision decision) {
    RecognitionCase one = assessing(request);
    one.propose(CLERK, decision, "建议互认");
    one.agree(REVIEWER, "同意");
    return one;
  }
}
