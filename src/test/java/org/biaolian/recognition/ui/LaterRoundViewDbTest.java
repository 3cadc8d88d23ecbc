package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.CaseRounds;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.DisputeWorld;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The round after a dispute: what its signature causes is shown before, and then happens. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class LaterRoundViewDbTest extends PressedPage {

  private static final String APPROVER = DisputeWorld.TARGET;
  private static final String SIGN = "签发";
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同");
  private static final Decision SUMMER = Decision.conditional("限夏季使用");

  @Autowired private RecognitionCases cases;
  @Autowired private CaseRounds rounds;

  private DisputeWorld world;

  @BeforeEach
  void world() {
    world = new DisputeWorld(portal);
  }

  @Test
  @ReadBy(APPROVER)
  void theDialogShowsTheNewDecisionAndTheSignatureTakesThePlaceOfTheOldOne() {
    UUID second = toSign(DECLINED, SUMMER);
    openCase(second);
    assertThat(shown()).contains("第 2 轮", "各轮决定");
    assertThat(press(SIGN))
        .contains("标准：" + number(second), "结论：附条件互认")
        .anyMatch(line -> line.contains("限夏季使用"))
        .contains("太原：收到决定和复函")
        .anyMatch(line -> line.startsWith("互认登记：立即登记，有效期至"));
    assertThat(rounds(second))
        .extracting(CaseRounds.Round::outcome)
        .as("nothing is signed yet")
        .containsExactly(Outcome.DECLINED, null);

    confirm(SIGN, "决定已签发。");
    assertThat(rounds(second))
        .extracting(CaseRounds.Round::outcome)
        .containsExactly(Outcome.DECLINED, Outcome.CONDITIONAL);
    assertThat(shown()).contains("限夏季使用");
    assertThat(buttons()).doesNotContain(SIGN);
  }

  @Test
  @ReadBy(APPROVER)
  void whatIsDeclinedAgainIsToldAsThat() {
    UUID second = toSign(SUMMER, DECLINED);
    openCase(second);
    assertThat(press(SIGN))
        .contains("结论：不予互认")
        .anyMatch(line -> line.contains("气候不同"))
        .contains("互认登记：与上一轮决定不同：原登记今日终止")
        .anyMatch(line -> line.startsWith("争议：申请方可在"));
    confirm(SIGN, "决定已签发。");
    assertThat(rounds(second))
        .extracting(CaseRounds.Round::outcome)
        .containsExactly(Outcome.CONDITIONAL, Outcome.DECLINED);
  }

  @Test
  @ReadBy(APPROVER)
  void aRoundThatWasSentBackMeanwhileIsNotSigned() {
    UUID second = toSign(DECLINED, SUMMER);
    openCase(second);
    press(SIGN);
    SignedIn.as(
        APPROVER,
        () ->
            cases.sendBackFromSignature(
                second, cases.find(second).orElseThrow().version(), "请写明夏季的起止"));
    refused(SIGN, "刚才有人先办理了，您的这一步没有生效。请刷新页面看最新情况。");
    assertThat(state(second)).isEqualTo(CaseState.ASSESSING);
  }

  @Test
  @ReadBy(DisputeWorld.APPLICANT)
  void theApplicantDoesNotSignAndReadsNothingOfTheDraft() {
    UUID second = toSign(DECLINED, SUMMER);
    openCase(second);
    assertThat(buttons()).doesNotContain(SIGN);
    assertThat(shown()).contains("各轮决定").doesNotContain("限夏季使用");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theClerkDoesNotSign() {
    openCase(toSign(DECLINED, SUMMER));
    assertThat(shown()).contains("限夏季使用");
    assertThat(buttons()).doesNotContain(SIGN);
  }

  private UUID toSign(Decision first, Decision second) {
    UUID round = world.nextRound(first);
    world.toSign(round, second);
    return round;
  }

  private void openCase(UUID round) {
    open(RecognitionRoutes.recognitionCase(round));
  }

  private List<CaseRounds.Round> rounds(UUID round) {
    return SignedIn.as(APPROVER, () -> rounds.of(round));
  }

  private CaseState state(UUID round) {
    return SignedIn.as(APPROVER, () -> cases.find(round).orElseThrow()).summary().state();
  }

  private String number(UUID round) {
    return SignedIn.as(APPROVER, () -> cases.find(round).orElseThrow())
        .summary()
        .standard()
        .number();
  }
}
