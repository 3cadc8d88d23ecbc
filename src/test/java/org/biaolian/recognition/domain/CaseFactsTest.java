package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What a case knows after each of its steps, and which clock runs. */
class CaseFactsTest {

  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2026, 9, 11);
  private static final LocalDate ASSESS_BY = LocalDate.of(2026, 10, 14);
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID REVIEWER = new UUID(1, 2);
  private static final UUID SIGNER = new UUID(1, 3);

  private final RecognitionRequest request = RecognitionCaseTest.request();

  @Test
  void aNewCaseWaitsToBeAcknowledgedInItsFirstRound() {
    RecognitionCase one = assigned();
    assertThat(one.state()).isEqualTo(CaseState.ASSIGNED);
    assertThat(one.round()).isEqualTo(1);
    assertThat(one.requestId()).isEqualTo(request.id());
    assertThat(one.standardId()).isEqualTo(request.standardId());
    assertThat(one.applicant()).isEqualTo(request.applicant());
    assertThat(one.target()).isEqualTo(JINZHONG);
    assertThat(one.circle()).isEqualTo(new CircleCode("cities"));
    assertThat(one.dueOn()).isEqualTo(ACKNOWLEDGE_BY);
    assertThat(one.assessingSince()).isNull();
    assertThat(one.clerkId()).isNull();
    assertThat(one.demonstration()).isTrue();
    assertThat(one.version()).isZero();
  }

  @Test
  void theAssessmentsClockStartsWithTheAcknowledgement() {
    RecognitionCase one = assessing();
    assertThat(one.clerkId()).isEqualTo(CLERK);
    assertThat(one.assessingSince()).isEqualTo(NOW);
    assertThat(one.dueOn()).isEqualTo(ASSESS_BY);
    refused("illegal-step", () -> one.acknowledge(SIGNER, NOW, Limits.until(ASSESS_BY)));
    assertThat(one.clerkId()).isEqualTo(CLERK);
  }

  @Test
  void aConditionalProposalKeepsItsConditionsAndTheOpinion() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.conditional("每周巡查一次"), " 建议附条件 ");
    assertThat(one.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(one.conditions()).isEqualTo("每周巡查一次");
    assertThat(one.opinion()).isEqualTo("建议附条件");
    assertThat(one.clauses()).isNull();
  }

  @Test
  void aPartialProposalKeepsItsClauses() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.partial("第4章"), "建议部分互认");
    assertThat(one.clauses()).isEqualTo("第4章");
    assertThat(one.conditions()).isNull();
  }

  @Test
  void aRefusalKeepsItsGroundAndText() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.declined(DeclineGround.OUT_OF_SCOPE, "不属于协议范围"), "建议不予互认");
    assertThat(one.declineGround()).isEqualTo(DeclineGround.OUT_OF_SCOPE);
    assertThat(one.declineText()).isEqualTo("不属于协议范围");
  }

  @Test
  void proposingAndAgreeingNeedAnOpinion() {
    RecognitionCase one = assessing();
    refused("opinion-required", () -> one.propose(CLERK, Decision.recognised(), " "));
    assertThat(one.state()).isEqualTo(CaseState.ASSESSING);
    one.propose(CLERK, Decision.recognised(), "建议互认");
    refused("opinion-required", () -> one.agree(REVIEWER, " "));
    assertThat(one.state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(one.reviewerId()).isNull();
  }

  @Test
  void theReviewersOpinionIsKeptUntilTheCaseIsSentBack() {
    RecognitionCase one = toSign();
    assertThat(one.reviewerId()).isEqualTo(REVIEWER);
    assertThat(one.reviewOpinion()).isEqualTo("同意");
    one.sendBack(SIGNER, " 条件不清 ");
    assertThat(one.reviewerId()).isNull();
    assertThat(one.reviewOpinion()).isNull();
    assertThat(one.backReason()).isEqualTo("条件不清");
    one.propose(CLERK, Decision.recognised(), "已改");
    assertThat(one.backReason()).isNull();
  }

  @Test
  void whoHeldAnotherStepDoesNotSendBackEither() {
    RecognitionCase reviewed = assessing();
    reviewed.propose(CLERK, Decision.recognised(), "建议互认");
    refused("reviewer-assessed", () -> reviewed.sendBack(CLERK, "再改"));
    assertThat(reviewed.state()).isEqualTo(CaseState.IN_REVIEW);
    RecognitionCase signing = toSign();
    refused("signer-assessed", () -> signing.sendBack(CLERK, "再改"));
    refused("signer-reviewed", () -> signing.sendBack(REVIEWER, "再改"));
    assertThat(signing.state()).isEqualTo(CaseState.TO_SIGN);
  }

  @Test
  void whatIsNotUnderReviewCannotBeSentBack() {
    refused("illegal-step", () -> assigned().sendBack(REVIEWER, "再改"));
    refused("illegal-step", () -> assessing().sendBack(REVIEWER, "再改"));
    RecognitionCase signed = toSign();
    signed.sign(SIGNER, NOW);
    refused("illegal-step", () -> signed.sendBack(SIGNER, "再改"));
  }

  @Test
  void noClockRunsOnceTheCaseIsSigned() {
    RecognitionCase one = toSign();
    assertThat(one.signedAt()).isNull();
    one.sign(SIGNER, NOW);
    assertThat(one.signedAt()).isEqualTo(NOW);
    assertThat(one.signerId()).isEqualTo(SIGNER);
    assertThat(one.dueOn()).isNull();
  }

  @Test
  void aTerminationNeedsAReasonAndStopsTheClock() {
    RecognitionCase one = assessing();
    refused("reason-required", () -> one.terminate(" "));
    assertThat(one.state()).isEqualTo(CaseState.ASSESSING);
    one.terminate(" 标准已废止 ");
    assertThat(one.endReason()).isEqualTo("标准已废止");
    assertThat(one.dueOn()).isNull();
  }

  @Test
  void aSignatureIsRecognisedAsTheSamePersonsOwn() {
    RecognitionCase one = toSign();
    assertThat(one.signedBy(SIGNER, -1)).as("not signed yet").isFalse();
    one.sign(SIGNER, NOW);
    assertThat(one.signedBy(SIGNER, -1)).as("of the version before this one").isTrue();
    assertThat(one.signedBy(REVIEWER, -1)).as("by somebody else").isFalse();
    assertThat(one.signedBy(SIGNER, 0)).as("of another version").isFalse();
    assertThat(one.signedBy(SIGNER, 1)).as("of a later version").isFalse();
    ReflectionTestUtils.setField(one, "version", 7L);
    assertThat(one.version()).isEqualTo(7);
    assertThat(one.signedBy(SIGNER, 6)).as("once it is stored").isTrue();
  }

  @Test
  void theRegisterTakesOverWhatTheCaseDecided() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.conditional("每周巡查一次"), "建议附条件");
    one.agree(REVIEWER, "同意");
    one.sign(SIGNER, NOW);
    Recognition entry = Recognition.of(one, request, LocalDate.of(2026, 9, 8), 5);
    assertThat(entry.caseId()).isEqualTo(one.id());
    assertThat(entry.standardId()).isEqualTo(request.standardId());
    assertThat(entry.applicant()).isEqualTo(request.applicant());
    assertThat(entry.bureau()).isEqualTo(JINZHONG);
    assertThat(entry.circle()).isEqualTo(request.circle());
    assertThat(entry.effect()).isEqualTo(request.effect());
    assertThat(entry.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(entry.conditions()).isEqualTo("每周巡查一次");
    assertThat(entry.clauses()).isNull();
    assertThat(entry.state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry.signedOn()).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(entry.demonstration()).isTrue();
  }

  @Test
  void aPartialRecognitionIsRegisteredWithItsClausesOnly() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.partial("第4章"), "建议部分互认");
    one.agree(REVIEWER, "同意");
    one.sign(SIGNER, NOW);
    Recognition entry = Recognition.of(one, request, LocalDate.of(2026, 9, 8), 5);
    assertThat(entry.clauses()).isEqualTo("第4章");
    assertThat(entry.conditions()).isNull();
  }

  @Test
  void whatIsRealIsNotMarkedAsDemonstration() {
    RecognitionRequest real = RequestFactsTest.draft(false);
    RecognitionCase one = RecognitionCase.assign(real, JINZHONG, NOW, Limits.until(ACKNOWLEDGE_BY));
    assertThat(one.demonstration()).isFalse();
    one.acknowledge(CLERK, NOW, Limits.until(ASSESS_BY));
    one.propose(CLERK, Decision.recognised(), "建议互认");
    one.agree(REVIEWER, "同意");
    one.sign(SIGNER, NOW);
    assertThat(Recognition.of(one, real, LocalDate.of(2026, 9, 8), 5).demonstration()).isFalse();
  }

  private RecognitionCase assigned() {
    return RecognitionCase.assign(request, JINZHONG, NOW, Limits.until(ACKNOWLEDGE_BY));
  }

  private RecognitionCase assessing() {
    RecognitionCase one = assigned();
    one.acknowledge(CLERK, NOW, Limits.until(ASSESS_BY));
    return one;
  }

  private RecognitionCase toSign() {
    RecognitionCase one = assessing();
    one.propose(CLERK, Decision.recognised(), "建议互认");
    one.agree(REVIEWER, "同意");
    return one;
  }
}
