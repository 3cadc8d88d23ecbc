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

class CaseClockTest {

  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final UUID CLERK = new UUID(0, 11);
  private static final UUID DEPUTY = new UUID(0, 12);
  private static final UUID REVIEWER = new UUID(0, 13);
  private static final UUID SIGNER = new UUID(0, 14);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final TimeLimit DUE = Limits.until(LocalDate.of(2026, 9, 30));
  private static final TimeLimit LATER = Limits.until(LocalDate.of(2026, 10, 20));

  private final RecognitionCase one =
      RecognitionCase.assign(RecognitionCaseTest.request(), JINZHONG, NOW, DUE);

  @Test
  void aQuestionStopsTheClockAndTheAnswerLetsItRunOn() {
    one.acknowledge(CLERK, NOW, DUE);
    one.askInformation(CLERK, false, " 请补充 ", 1, 7, LATER, NOW);
    assertThat(one.state()).isEqualTo(CaseState.INFO_REQUESTED);
    assertThat(one.timeLimit()).isEqualTo(LATER);
    assertThat(one.clock().question()).isEqualTo("请补充");
    assertThat(one.clock().askedAt()).isEqualTo(NOW);
    assertThat(one.clock().timesAsked()).isOne();
    assertThat(one.clock().daysLeft()).isEqualTo(7);
    one.answerInformation(" 见附页 ", DUE, NOW.plusSeconds(1));
    assertThat(one.state()).isEqualTo(CaseState.ASSESSING);
    assertThat(one.timeLimit()).isEqualTo(DUE);
    assertThat(one.clock().answer()).isEqualTo("见附页");
    assertThat(one.clock().answeredAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void aSecondQuestionWhereItIsAllowedForgetsTheFirstAnswer() {
    one.acknowledge(CLERK, NOW, DUE);
    one.askInformation(CLERK, false, "请补充", 2, 0, LATER, NOW);
    one.answerInformation("见附页", DUE, NOW);
    one.askInformation(CLERK, false, "再补充", 2, 0, LATER, NOW);
    assertThat(one.clock().answer()).isNull();
    assertThat(one.clock().answeredAt()).isNull();
    assertThat(one.clock().timesAsked()).isEqualTo(2);
  }

  @Test
  void aQuestionIsForWhoAssessesAndInTimeOnly() {
    refused("illegal-step", () -> fresh().askInformation(CLERK, true, "请补充", 1, 7, LATER, NOW));
    one.acknowledge(CLERK, NOW, DUE);
    refused(
        "assessed-by-another", () -> one.askInformation(DEPUTY, false, "请补充", 1, 7, LATER, NOW));
    RecognitionCase late = fresh();
    late.acknowledge(CLERK, NOW, DUE);
    refused(
        "information-asked-too-late",
        () -> late.askInformation(CLERK, false, "请补充", 1, -1, LATER, NOW));
  }

  @Test
  void aDeputyWhoAskedHasAssessed() {
    one.acknowledge(CLERK, NOW, DUE);
    one.askInformation(DEPUTY, true, "请补充", 1, 7, LATER, NOW);
    one.answerInformation("见附页", DUE, NOW);
    one.propose(CLERK, Decision.recognised(), "同意");
    refused("reviewer-assessed", () -> one.agree(DEPUTY, "同意"));
  }

  @Test
  void withoutAnAnswerTheAssessmentGoesOnTheDayAfter() {
    one.acknowledge(CLERK, NOW, DUE);
    refused("illegal-step", () -> one.goOn(CLERK, false, TODAY, DUE));
    one.askInformation(CLERK, false, "请补充", 1, 7, LATER, NOW);
    refused("information-still-awaited", () -> one.goOn(CLERK, false, LATER.due(), DUE));
    refused("assessed-by-another", () -> one.goOn(DEPUTY, false, LATER.due().plusDays(1), DUE));
    assertThat(one.answerOverdue(LATER.due())).isFalse();
    assertThat(one.answerOverdue(LATER.due().plusDays(1))).isTrue();
    one.goOn(CLERK, false, LATER.due().plusDays(1), DUE);
    assertThat(one.state()).isEqualTo(CaseState.ASSESSING);
    assertThat(one.answerOverdue(LATER.due().plusDays(1))).isFalse();
  }

  @Test
  void moreTimeIsTakenOnTheLastDayAtTheLatest() {
    refused("assessed-by-another", () -> one.extend(CLERK, false, "试验", 1, LATER, TODAY));
    one.acknowledge(CLERK, NOW, DUE);
    refused("assessed-by-another", () -> one.extend(DEPUTY, false, "试验", 1, LATER, TODAY));
    refused(
        "extension-too-late",
        () -> one.extend(CLERK, false, "试验", 1, LATER, DUE.due().plusDays(1)));
    one.extend(CLERK, false, " 试验 ", 1, LATER, DUE.due());
    assertThat(one.timeLimit()).isEqualTo(LATER);
    assertThat(one.clock().extended()).isOne();
    assertThat(one.clock().extensionReason()).isEqualTo("试验");
    refused("extended-already", () -> one.extend(CLERK, false, "还不够", 1, LATER, TODAY));
  }

  @Test
  void aCaseIsDueOnItsLastDayAsLongAsItRuns() {
    assertThat(one.dueBy(DUE.due().minusDays(1))).isFalse();
    assertThat(one.dueBy(DUE.due())).isTrue();
    one.acknowledge(CLERK, NOW, LATER);
    assertThat(one.dueBy(DUE.due())).isFalse();
    one.terminate("撤回");
    assertThat(one.dueBy(LATER.due())).isFalse();
  }

  @Test
  void whoHasSignedHoldsThatStep() {
    one.acknowledge(CLERK, NOW, DUE);
    one.propose(CLERK, Decision.recognised(), "同意");
    one.agree(REVIEWER, "同意");
    one.sign(SIGNER, NOW);
    refused("expert-holds-step", () -> one.mustBeFreeToAdvise(SIGNER, Set.of()));
  }

  @Test
  void whatIsNotMendedInTimeLapsesTheDayAfter() {
    RecognitionRequest request = RecognitionCaseTest.request();
    assertThat(request.lapse(LATER.due(), NOW)).isFalse();
    request.endorse(DEPUTY);
    request.submit(NOW, DUE);
    request.takeUp(SIGNER, "HR-2026-0001");
    assertThat(request.lapse(LATER.due(), NOW)).isFalse();
    request.giveBack("缺附件", DUE);
    assertThat(request.lapse(DUE.due(), NOW)).isFalse();
    assertThat(request.lapse(DUE.due().plusDays(1), NOW)).isTrue();
    assertThat(request.state()).isEqualTo(RequestState.LAPSED);
    assertThat(request.closedAt()).isEqualTo(NOW);
    assertThat(request.timeLimit()).isEqualTo(DUE);
    assertThat(request.dueOn()).isEqualTo(DUE.due());
    assertThat(request.lapse(DUE.due().plusDays(1), NOW)).isFalse();
  }

  @Test
  void nothingIsAnsweredThatNobodyAsked() {
    one.acknowledge(CLERK, NOW, DUE);
    one.propose(CLERK, Decision.recognised(), "同意");
    refused("illegal-step", () -> one.answerInformation("见附页", DUE, NOW));
    assertThat(one.state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void aCaseAsksNoMoreOftenThanPolicySays() {
    one.acknowledge(CLERK, NOW, DUE);
    one.askInformation(CLERK, false, "请补充", 1, 7, LATER, NOW);
    one.answerInformation("见附页", DUE, NOW);
    refused(
        "information-asked-already",
        () -> one.askInformation(CLERK, false, "再补充", 1, 7, LATER, NOW));
  }

  @Test
  void aDeputyWhoWentOnOrTookMoreTimeHasAssessed() {
    one.acknowledge(CLERK, NOW, DUE);
    one.askInformation(CLERK, false, "请补充", 1, 7, LATER, NOW);
    one.goOn(DEPUTY, true, LATER.due().plusDays(1), DUE);
    one.propose(CLERK, Decision.recognised(), "同意");
    refused("reviewer-assessed", () -> one.agree(DEPUTY, "同意"));
    RecognitionCase other = fresh();
    other.acknowledge(CLERK, NOW, DUE);
    other.extend(DEPUTY, true, "试验", 1, LATER, TODAY);
    other.propose(CLERK, Decision.recognised(), "同意");
    refused("reviewer-assessed", () -> other.agree(DEPUTY, "同意"));
  }

  private static RecognitionCase fresh() {
    return RecognitionCase.assign(RecognitionCaseTest.request(), JINZHONG, NOW, DUE);
  }
}
