package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.recognition.CaseClocks;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The buttons of a case that stop the clock of its assessment, let it run on, or give more time.
 */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CaseClockViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";
  private static final String APPLICANT = "taiyuan-clerk";
  private static final String ASK = "要求补充材料";
  private static final String EXTEND = "延长评估期限";
  private static final String GO_ON = "不再等待，继续评估";
  private static final String QUESTION = "需要申请方说明或补充的内容";
  private static final String MEANWHILE = "刚才有人先办理了，您的这一步没有生效。请刷新页面看最新情况。";
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 21);

  @Autowired private CaseClocks clocks;
  @Autowired private MovableClock clock;

  private CaseWorld world;
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseIsBeingAssessed() {
    clock.moveTo(RECEIVED);
    world = new CaseWorld(portal);
    one = world.assessing();
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  @ReadBy(CLERK)
  void theClerkAsksForInformationAndTheClockStops() {
    openCase();
    assertThat(press(ASK)).containsExactly("太原：须在期限内答复；评估计时停止");
    fill(QUESTION, "  ");
    refused(ASK, "请写明需要申请方说明或补充什么。");
    assertThat(state()).isEqualTo(CaseState.ASSESSING);

    fill(QUESTION, "请补充检测报告");
    confirm(ASK, "已要求补充材料，评估计时停止。");
    assertThat(state()).isEqualTo(CaseState.INFO_REQUESTED);
    assertThat(information().question()).isEqualTo("请补充检测报告");
    assertThat(shown()).contains("请补充检测报告", "尚未答复");
    assertThat(buttons()).as("before the applicant's days are over").doesNotContain(ASK, GO_ON);
  }

  @Test
  @ReadBy(CLERK)
  void theClerkGivesMoreDaysToAnswerAndIsToldWhenTheyAreTooFew() {
    openCase();
    press(ASK);
    fill(QUESTION, "请补充检测报告");
    IntegerField days = find(IntegerField.class).single();
    assertThat(days.getValue()).isEqualTo(15);
    assertThat(days.getHelperText()).isEqualTo("至少 15 个工作日，可以多给");
    days.setValue(10);
    refused(ASK, "答复期限为 15 至 60 个工作日，请重新填写。");
    test(days).setValue(25);
    confirm(ASK, "已要求补充材料，评估计时停止。");
    assertThat(view().workingDays()).isEqualTo(25);
  }

  @Test
  @ReadBy(CLERK)
  void aLongQuestionIsKeptWhenTheCaseHasChangedMeanwhile() {
    openCase();
    press(ASK);
    fill(QUESTION, "请补充检测报告，并说明第五章的取值依据");
    SignedIn.as(CLERK, () -> clocks.extend(one, version(), "样品还在途中"));
    refused(ASK, MEANWHILE);
    assertThat(state()).isEqualTo(CaseState.ASSESSING);
  }

  @Test
  @ReadBy(APPLICANT)
  void theApplicantAnswersAndTheClockRunsOn() {
    ask();
    openCase();
    press("答复");
    refused("答复", "请写明答复内容。");
    fill("申请方的答复", "报告见附页");
    confirm("答复", "已答复，评估继续计时。");
    assertThat(state()).isEqualTo(CaseState.ASSESSING);
    assertThat(information().answer()).isEqualTo("报告见附页");
    assertThat(shown()).contains("报告见附页").doesNotContain("尚未答复");
    assertThat(buttons()).doesNotContain("答复");
  }

  @Test
  @ReadBy(CLERK)
  void onceTheApplicantsDaysAreOverTheClerkGoesOnWithWhatThereIs() {
    ask();
    clock.moveTo(due().plusDays(1));
    openCase();
    assertThat(press(GO_ON)).containsExactly("晋中：按现有材料评估；剩余工作日继续计时");
    confirm(GO_ON, "评估继续计时。");
    assertThat(state()).isEqualTo(CaseState.ASSESSING);
    assertThat(due()).isAfter(LocalDate.now(clock));
    assertThat(buttons()).doesNotContain(GO_ON);
  }

  @Test
  @ReadBy(CLERK)
  void whoWaitsNoLongerIsToldWhenTheAnswerHasJustCome() {
    ask();
    clock.moveTo(due().plusDays(1));
    openCase();
    press(GO_ON);
    SignedIn.as(APPLICANT, () -> clocks.answer(one, version(), "报告见附页"));
    refused(GO_ON, MEANWHILE);
    assertThat(information().answer()).isEqualTo("报告见附页");
  }

  @Test
  @ReadBy(CLERK)
  void theClerkTakesMoreTimeWithAReasonAndOnlyAsOftenAsPolicyAllows() {
    LocalDate before = due();
    openCase();
    assertThat(press(EXTEND)).containsExactly("晋中：评估期限延长一次，理由申请方和秘书处可见");
    refused(EXTEND, "请写明原因。");
    assertThat(due()).isEqualTo(before);

    fill("原因", "需要实地核查");
    confirm(EXTEND, "评估期限已延长。");
    assertThat(due()).isAfter(before);
    assertThat(shown()).contains("延期理由", "需要实地核查");
    assertThat(buttons()).contains(ASK).doesNotContain(EXTEND);
  }

  @Test
  @ReadBy("jinzhong-reviewer")
  void theReviewerHasNoneOfTheButtons() {
    noneIsThere();
  }

  @Test
  @ReadBy(APPLICANT)
  void theApplicantHasNoneOfTheButtons() {
    noneIsThere();
  }

  private void noneIsThere() {
    openCase();
    assertThat(shown()).contains("现在不需要您办理");
    assertThat(buttons()).doesNotContain(ASK, EXTEND, GO_ON);
    ask();
    clock.moveTo(due().plusDays(1));
    openCase();
    assertThat(buttons()).doesNotContain(ASK, EXTEND, GO_ON);
  }

  private void ask() {
    SignedIn.as(CLERK, () -> clocks.ask(one, version(), "请补充检测报告", 15));
  }

  private void openCase() {
    open(RecognitionRoutes.recognitionCase(one));
  }

  private CaseView view() {
    return world.view(CLERK, one);
  }

  private long version() {
    return view().version();
  }

  private CaseState state() {
    return view().summary().state();
  }

  private LocalDate due() {
    return Objects.requireNonNull(view().summary().dueOn());
  }

  private CaseView.Information information() {
    return Objects.requireNonNull(view().information());
  }
}
