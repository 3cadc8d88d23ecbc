package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.recognition.domain.RecognitionCaseTest.refused;
import static org.biaolian.recognition.domain.RecognitionCaseTest.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.Effect;
import org.junit.jupiter.api.Test;

class RecognitionRequestTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
  private static final UUID APPROVER = new UUID(1, 3);
  private static final UUID OFFICER = new UUID(1, 4);

  @Test
  void whoDraftedDoesNotEndorse() {
    refused("endorser-drafted", () -> request().endorse(new UUID(1, 1)));
  }

  @Test
  void nothingIsSentWithoutEndorsement() {
    refused("illegal-step", () -> request().submit(NOW, Limits.until(DUE)));
  }

  @Test
  void anEndorsedRequestIsNotChangedBehindTheApproversBack() {
    RecognitionRequest request = request();
    request.endorse(APPROVER);
    refused("request-not-changeable", () -> request.change(content()));
  }

  @Test
  void aDraftSentBackWaitsForTheApproverAgainOnceItIsChanged() {
    RecognitionRequest request = request();
    request.sendBack(APPROVER, "理由不足");
    assertThat(request.state()).isEqualTo(RequestState.DRAFT);
    assertThat(request.returnReason()).isEqualTo("理由不足");
    request.change(content());
    assertThat(request.returnReason()).isNull();
  }

  @Test
  void aReturnedRequestIsMendedAndSentAgainWithoutLosingItsNumber() {
    RecognitionRequest request = admissibility();
    request.giveBack("缺公平竞争审查结论", Limits.until(DUE));
    assertThat(request.returnReason()).isEqualTo("缺公平竞争审查结论");
    request.change(content());
    refused("mended-not-endorsed", () -> request.submit(NOW, Limits.until(DUE)));
    request.endorse(APPROVER);
    request.submit(NOW, Limits.until(DUE));
    request.takeUp(OFFICER, "互认〔2026〕0002 号");
    assertThat(request.number()).isEqualTo("互认〔2026〕0001 号");
  }

  @Test
  void aReturnedRequestThatNobodyChangedIsNotSentAgain() {
    RecognitionRequest request = admissibility();
    assertThat(request.mended()).isFalse();
    request.giveBack("缺公平竞争审查结论", Limits.until(DUE));
    assertThat(request.mended()).isFalse();
    refused("request-not-mended", () -> request.submit(NOW, Limits.until(DUE)));
    request.change(content(Set.of(new BureauCode("140700")), " 全市 ", "便民"));
    assertThat(request.mended()).as("filled in as it was").isFalse();
    assertThat(request.endorsedBy()).isEqualTo(APPROVER);
    request.endorse(new UUID(1, 5));
    refused("request-not-mended", () -> request.submit(NOW, Limits.until(DUE)));
    assertThat(request.state()).isEqualTo(RequestState.RETURNED);
    request.change(content(Set.of(new BureauCode("140700")), "全市", "便民，已附审查结论"));
    assertThat(request.mended()).isTrue();
    refused("mended-not-endorsed", () -> request.submit(NOW, Limits.until(DUE)));
    assertThat(request.endorsedBy()).isNull();
    assertThat(request.submittedAt()).as("the secretariat goes on seeing it").isEqualTo(NOW);
    request.endorse(APPROVER);
    request.submit(NOW, Limits.until(DUE));
    assertThat(request.mended()).isFalse();
    request.takeUp(OFFICER, "互认〔2026〕0002 号");
    request.giveBack("仍缺附件", Limits.until(DUE));
    refused("request-not-mended", () -> request.submit(NOW, Limits.until(DUE)));
    request.change(content());
    request.withdraw("标准将修订", NOW);
    assertThat(request.mended()).as("nothing is left to send").isFalse();
  }

  @Test
  void anEndorsedRequestGoesBackToTheClerkInsteadOfBeingStuck() {
    RecognitionRequest request = request();
    request.endorse(APPROVER);
    request.sendBack(APPROVER, "请改被请求方");
    assertThat(request.state()).isEqualTo(RequestState.DRAFT);
    assertThat(request.endorsedBy()).isNull();
  }

  @Test
  void aRequestIsWithdrawnUntilItIsClosed() {
    RecognitionRequest open = admissibility();
    open.open(NOW, "0".repeat(64));
    open.withdraw("标准将修订", NOW);
    assertThat(open.state()).isEqualTo(RequestState.WITHDRAWN);

    RecognitionRequest closed = admissibility();
    closed.open(NOW, "0".repeat(64));
    closed.close(NOW);
    refused("illegal-step", () -> closed.withdraw("标准将修订", NOW));
  }

  @Test
  void withdrawingAndReturningNeedAReason() {
    refused("reason-required", () -> request().withdraw("", NOW));
    refused("reason-required", () -> admissibility().giveBack(" ", Limits.until(DUE)));
  }

  @Test
  void aRequestNamesTargetsAreaAndReasons() {
    refused("request-needs-target", () -> content(Set.of(), "全市", "便民"));
    refused("request-needs-area", () -> content(Set.of(new BureauCode("140700")), " ", "便民"));
    refused("request-needs-reasons", () -> content(Set.of(new BureauCode("140700")), "全市", " "));
  }

  private static RecognitionRequest admissibility() {
    RecognitionRequest request = request();
    request.endorse(APPROVER);
    request.submit(NOW, Limits.until(DUE));
    request.takeUp(OFFICER, "互认〔2026〕0001 号");
    return request;
  }

  private static RecognitionRequest.Content content() {
    return content(Set.of(new BureauCode("140900")), "全市", "便民");
  }

  private static RecognitionRequest.Content content(
      Set<BureauCode> targets, String area, String reasons) {
    return new RecognitionRequest.Content(
        new UUID(2, 2), new CircleCode("cities"), Effect.SUPERVISION, area, reasons, targets);
  }
}
