package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.Effect;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What a request knows after each of its steps. */
class RequestFactsTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode XINZHOU = new BureauCode("140900");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
  private static final UUID CLERK = new UUID(1, 1);
  private static final UUID APPROVER = new UUID(1, 3);
  private static final UUID OFFICER = new UUID(1, 4);
  private static final String HASH = "0".repeat(64);

  @Test
  void aDraftHoldsWhatWasAskedFor() {
    RecognitionRequest request = draft(true);
    assertThat(request.state()).isEqualTo(RequestState.DRAFT);
    assertThat(request.applicant()).isEqualTo(TAIYUAN);
    assertThat(request.circle()).isEqualTo(new CircleCode("cities"));
    assertThat(request.effect()).isEqualTo(Effect.SUPERVISION);
    assertThat(request.area()).isEqualTo("全市");
    assertThat(request.reasons()).isEqualTo("便民");
    assertThat(request.targets()).containsExactlyInAnyOrder(JINZHONG, XINZHOU);
    assertThat(request.draftedBy()).isEqualTo(CLERK);
    assertThat(request.draftedAt()).isEqualTo(NOW);
    assertThat(request.demonstration()).isTrue();
    assertThat(draft(false).demonstration()).isFalse();
    assertThat(request.number()).isNull();
    assertThat(request.endorsedBy()).isNull();
    assertThat(request.version()).isZero();
    ReflectionTestUtils.setField(request, "version", 7L);
    assertThat(request.version()).as("once it is stored").isEqualTo(7);
  }

  @Test
  void aChangeTakesTheWholePlaceOfWhatWasAskedBefore() {
    RecognitionRequest request = draft(true);
    request.change(
        new RecognitionRequest.Content(
            new UUID(2, 3),
            new CircleCode("taixin"),
            Effect.PROCUREMENT,
            "市区",
            "通办",
            Set.of(XINZHOU)));
    assertThat(request.agreementId()).isEqualTo(new UUID(2, 3));
    assertThat(request.circle()).isEqualTo(new CircleCode("taixin"));
    assertThat(request.effect()).isEqualTo(Effect.PROCUREMENT);
    assertThat(request.area()).isEqualTo("市区");
    assertThat(request.reasons()).isEqualTo("通办");
    assertThat(request.targets()).containsExactly(XINZHOU);
  }

  @Test
  void theApplicantIsNeverAmongTheTargets() {
    RecognitionRequest request = draft(true);
    refused("applicant-is-no-target", () -> request.change(content(TAIYUAN, XINZHOU)));
    assertThat(request.targets()).containsExactlyInAnyOrder(JINZHONG, XINZHOU);
  }

  @Test
  void onlyADraftOrAReturnedRequestIsChanged() {
    RecognitionRequest taken = admissibility();
    refused("request-not-changeable", () -> taken.change(content(XINZHOU)));
    taken.giveBack("缺审查结论", Limits.until(DUE));
    taken.change(content(XINZHOU));
    assertThat(taken.targets()).containsExactly(XINZHOU);
    assertThat(taken.returnReason()).as("what is to be mended stays in sight").isEqualTo("缺审查结论");
  }

  @Test
  void whoDraftedSendsNothingBackToHimself() {
    RecognitionRequest request = draft(true);
    refused("endorser-drafted", () -> request.sendBack(CLERK, "再想想"));
    refused("reason-required", () -> request.sendBack(APPROVER, " "));
    assertThat(request.returnReason()).isNull();
  }

  @Test
  void whatTheSecretariatHasIsNotSentBackByTheHomeApprover() {
    refused("illegal-step", () -> admissibility().sendBack(APPROVER, "再改"));
  }

  @Test
  void endorsingATakenUpRequestIsNoStep() {
    refused("illegal-step", () -> admissibility().endorse(APPROVER));
  }

  @Test
  void theEndorserTheOfficerAndTheDaysAreKept() {
    RecognitionRequest request = draft(true);
    request.endorse(APPROVER);
    assertThat(request.state()).isEqualTo(RequestState.ENDORSED);
    assertThat(request.endorsedBy()).isEqualTo(APPROVER);
    request.submit(NOW, Limits.until(DUE));
    assertThat(request.submittedAt()).isEqualTo(NOW);
    assertThat(request.dueOn()).isEqualTo(DUE);
    request.takeUp(OFFICER, "互认〔2026〕0001 号");
    assertThat(request.ruledBy()).isEqualTo(OFFICER);
    assertThat(request.number()).isEqualTo("互认〔2026〕0001 号");
  }

  @Test
  void aReturnedRequestHasADayForMending() {
    RecognitionRequest request = admissibility();
    request.giveBack(" 缺审查结论 ", Limits.until(DUE.plusDays(20)));
    assertThat(request.state()).isEqualTo(RequestState.RETURNED);
    assertThat(request.returnReason()).isEqualTo("缺审查结论");
    assertThat(request.dueOn()).isEqualTo(DUE.plusDays(20));
  }

  @Test
  void openingFixesTheTextAndStopsTheClock() {
    RecognitionRequest request = admissibility();
    assertThat(request.textHash()).isNull();
    request.open(NOW, HASH);
    assertThat(request.textHash()).isEqualTo(HASH);
    assertThat(request.openedAt()).isEqualTo(NOW);
    assertThat(request.returnReason()).isNull();
    assertThat(request.dueOn()).isNull();
    assertThat(request.closedAt()).isNull();
    request.close(NOW.plusSeconds(60));
    assertThat(request.state()).isEqualTo(RequestState.CLOSED);
    assertThat(request.closedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void aWithdrawalKeepsItsReasonAndHour() {
    RecognitionRequest request = admissibility();
    request.withdraw(" 标准将修订 ", NOW);
    assertThat(request.returnReason()).isEqualTo("标准将修订");
    assertThat(request.closedAt()).isEqualTo(NOW);
    assertThat(request.dueOn()).isNull();
  }

  @Test
  void aRequestIsLiveUntilItIsLapsedClosedOrWithdrawn() {
    assertThat(RequestState.values())
        .filteredOn(state -> !state.live())
        .containsExactly(RequestState.LAPSED, RequestState.CLOSED, RequestState.WITHDRAWN);
  }

  private static RecognitionRequest admissibility() {
    RecognitionRequest request = draft(true);
    request.endorse(APPROVER);
    request.submit(NOW, Limits.until(DUE));
    request.takeUp(OFFICER, "互认〔2026〕0001 号");
    return request;
  }

  static RecognitionRequest draft(boolean demonstration) {
    return RecognitionRequest.draft(
        new UUID(2, 1), TAIYUAN, content(JINZHONG, XINZHOU), demonstration, CLERK, NOW);
  }

  private static RecognitionRequest.Content content(BureauCode... targets) {
    return new RecognitionRequest.Content(
        new UUID(2, 2),
        new CircleCode("cities"),
        Effect.SUPERVISION,
        " 全市 ",
        " 便民 ",
        Set.of(targets));
  }
}
