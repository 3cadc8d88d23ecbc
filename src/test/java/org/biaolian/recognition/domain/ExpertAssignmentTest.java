package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ExpertAssignmentTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 20);
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID REVIEWER = new UUID(1, 2);
  private static final UUID SIGNER = new UUID(1, 3);
  private static final UUID DEPUTY = new UUID(1, 4);
  private static final UUID EXPERT = new UUID(1, 5);

  private final RecognitionCase one =
      RecognitionCase.assign(RecognitionCaseTest.request(), JINZHONG, NOW, Limits.until(LAST));

  @Test
  void anExpertIsNamedForOneRoundOfOneCaseWhileTheClerkAssesses() {
    refused("expert-while-assessing", this::named);
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    ExpertAssignment made = named();
    assertThat(made.id()).isNotNull().isNotEqualTo(named().id());
    assertThat(made.caseId()).isEqualTo(one.id());
    assertThat(made.round()).isEqualTo(1);
    assertThat(made.personId()).isEqualTo(EXPERT);
    assertThat(made.validTo()).isEqualTo(LAST);
    assertThat(made.opinion()).isNull();
    assertThat(made.givenAt()).isNull();
    one.propose(CLERK, Decision.recognised(), "建议互认");
    refused("expert-while-assessing", this::named);
  }

  @Test
  void theLastDayOfAnExpertIsNotPast() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    refused(
        "expert-until-past",
        () -> ExpertAssignment.of(one, EXPERT, CLERK, TODAY, TODAY.minusDays(1)));
    assertThat(ExpertAssignment.of(one, EXPERT, CLERK, TODAY, TODAY).holdsOn(TODAY)).isTrue();
  }

  @Test
  void theFirstAndTheLastDayCount() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    ExpertAssignment made = named();
    assertThat(made.holdsOn(TODAY.minusDays(1))).isFalse();
    assertThat(made.holdsOn(TODAY)).isTrue();
    assertThat(made.holdsOn(LAST)).isTrue();
    assertThat(made.holdsOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void anExpertGivesOneOpinionARound() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    ExpertAssignment made = named();
    refused("opinion-required", () -> made.advise(one, " ", NOW));
    assertThat(made.opinion()).isNull();
    made.advise(one, " 可以互认 ", NOW);
    assertThat(made.opinion()).isEqualTo("可以互认");
    assertThat(made.givenAt()).isEqualTo(NOW);
    refused("opinion-given", () -> made.advise(one, "再补充", NOW));
    assertThat(made.opinion()).isEqualTo("可以互认");
  }

  @Test
  void anOpinionComesTooLateOnceTheClerkHasProposed() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    ExpertAssignment made = named();
    one.propose(CLERK, Decision.recognised(), "建议互认");
    refused("opinion-too-late", () -> made.advise(one, "可以互认", NOW));
    assertThat(made.opinion()).isNull();
  }

  @Test
  void anOpinionOfAnEarlierRoundComesTooLate() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    ExpertAssignment made = named();
    ReflectionTestUtils.setField(one, "round", 2);
    refused("opinion-too-late", () -> made.advise(one, "可以互认", NOW));
  }

  @Test
  void anExpertOfTheApplicantOrOneWhoHoldsAStepIsNotFreeToAdvise() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    one.propose(DEPUTY, true, Decision.recognised(), "建议互认");
    one.agree(REVIEWER, "同意");
    one.sendBack(SIGNER, "条件不清");
    refused("expert-of-applicant", () -> one.mustBeFreeToAdvise(EXPERT, Set.of(TAIYUAN)));
    for (UUID holder : Set.of(CLERK, DEPUTY, REVIEWER, SIGNER)) {
      refused("expert-holds-step", () -> one.mustBeFreeToAdvise(holder, Set.of(JINZHONG)));
    }
    one.mustBeFreeToAdvise(EXPERT, Set.of(JINZHONG));
  }

  @Test
  void theDeputyOfTheClerkAssessesAndHoldsThatStepEverAfter() {
    one.acknowledge(CLERK, NOW, Limits.until(LAST));
    refused("assessed-by-another", () -> one.propose(DEPUTY, false, Decision.recognised(), "建议互认"));
    refused("assessed-by-another", () -> one.propose(DEPUTY, Decision.recognised(), "建议互认"));
    one.propose(DEPUTY, true, Decision.recognised(), "建议互认");
    refused("reviewer-assessed", () -> one.agree(DEPUTY, "同意"));
    refused("reviewer-assessed", () -> one.agree(CLERK, "同意"));
    one.agree(REVIEWER, "同意");
    refused("signer-assessed", () -> one.sign(DEPUTY, NOW));
    one.sendBack(SIGNER, "条件不清");
    refused("deputy-holds-step", () -> one.propose(REVIEWER, true, Decision.recognised(), "建议互认"));
    refused("deputy-holds-step", () -> one.propose(SIGNER, true, Decision.recognised(), "建议互认"));
    one.propose(CLERK, Decision.recognised(), "建议互认");
    refused("reviewer-assessed", () -> one.agree(DEPUTY, "同意"));
  }

  private ExpertAssignment named() {
    return ExpertAssignment.of(one, EXPERT, CLERK, TODAY, LAST);
  }
}
