package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.biaolian.testing.Refusals.refused;

import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.junit.jupiter.api.Test;

class DutiesTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode ANHUI = new BureauCode("340000");
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID DEPUTY = new UUID(7, 7);
  private static final UUID REVIEWER = new UUID(1, 2);
  private static final UUID SIGNER = new UUID(1, 3);
  private static final UUID ANOTHER = new UUID(1, 4);
  private static final Duties.Held HELD =
      new Duties.Held(CLERK, Set.of(DEPUTY), Set.of(REVIEWER), Set.of(SIGNER));

  @Test
  void onlyTheClerkWhoTookTheCaseOrTheDeputyAssesses() {
    refused("assessed-by-another", () -> Duties.mayAssess(ANOTHER, false, HELD));
    refused("assessed-by-another", () -> Duties.mayAssess(DEPUTY, false, HELD));
    assertThatNoException()
        .isThrownBy(
            () -> {
              Duties.mayAssess(CLERK, false, HELD);
              Duties.mayAssess(DEPUTY, true, HELD);
              Duties.mayAssess(ANOTHER, true, HELD);
            });
  }

  @Test
  void aDeputyWhoReviewedOrSignedDoesNotAssess() {
    refused("deputy-holds-step", () -> Duties.mayAssess(REVIEWER, true, HELD));
    refused("deputy-holds-step", () -> Duties.mayAssess(SIGNER, true, HELD));
  }

  @Test
  void whoAssessedAsADeputyNeitherReviewsNorSigns() {
    refused("reviewer-assessed", () -> Duties.mayReview(DEPUTY, HELD));
    refused("signer-assessed", () -> Duties.maySign(DEPUTY, HELD));
  }

  @Test
  void anExpertAdvisesNobodyOfTheApplicantAndHoldsNoStep() {
    refused(
        "expert-of-applicant",
        () -> Duties.mayAdvise(ANOTHER, Set.of(ANHUI, TAIYUAN), TAIYUAN, HELD));
    for (UUID holder : Set.of(CLERK, DEPUTY, REVIEWER, SIGNER)) {
      refused("expert-holds-step", () -> Duties.mayAdvise(holder, Set.of(ANHUI), TAIYUAN, HELD));
    }
    assertThatNoException()
        .isThrownBy(() -> Duties.mayAdvise(ANOTHER, Set.of(JINZHONG), TAIYUAN, HELD));
  }

  @Test
  void nobodyReviewsAfterAnotherStepOfTheCase() {
    refused("reviewer-assessed", () -> Duties.mayReview(CLERK, HELD));
    refused("reviewer-had-signature", () -> Duties.mayReview(SIGNER, HELD));
    assertThatNoException()
        .isThrownBy(
            () -> {
              Duties.mayReview(REVIEWER, HELD);
              Duties.mayReview(ANOTHER, HELD);
            });
  }

  @Test
  void nobodySignsAfterAnotherStepOfTheCase() {
    refused("signer-assessed", () -> Duties.maySign(CLERK, HELD));
    refused("signer-reviewed", () -> Duties.maySign(REVIEWER, HELD));
    assertThatNoException()
        .isThrownBy(
            () -> {
              Duties.maySign(SIGNER, HELD);
              Duties.maySign(ANOTHER, HELD);
            });
  }

  @Test
  void whoDraftedDoesNotEndorseAndAnybodyElseMay() {
    refused("endorser-drafted", () -> Duties.mayEndorse(CLERK, CLERK));
    assertThatNoException().isThrownBy(() -> Duties.mayEndorse(SIGNER, CLERK));
  }

  @Test
  void onlyTheTargetDecidesAndNeverTheApplicant() {
    assertThatNoException().isThrownBy(() -> Duties.mayDecide(JINZHONG, TAIYUAN, JINZHONG));
    refused("applicant-never-decides", () -> Duties.mayDecide(TAIYUAN, TAIYUAN, JINZHONG));
    refused("applicant-never-decides", () -> Duties.mayDecide(TAIYUAN, TAIYUAN, TAIYUAN));
    refused("case-of-another-bureau", () -> Duties.mayDecide(ANHUI, TAIYUAN, JINZHONG));
    refused("case-of-another-bureau", () -> Duties.mayDecide(null, TAIYUAN, JINZHONG));
  }

  @Test
  void anOfficerRulesOnNoRequestOfAHomeBureauNorOnOneThatIsSentThere() {
    Set<BureauCode> targets = Set.of(JINZHONG);
    refused(
        "officer-of-home-bureau", () -> Duties.mayRule(Set.of(ANHUI, TAIYUAN), TAIYUAN, targets));
    refused("officer-of-home-bureau", () -> Duties.mayRule(Set.of(JINZHONG), TAIYUAN, targets));
    assertThatNoException()
        .isThrownBy(
            () -> {
              Duties.mayRule(Set.of(ANHUI), TAIYUAN, targets);
              Duties.mayRule(Set.of(), TAIYUAN, targets);
            });
  }
}
