package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.ActState;
import org.biaolian.recognition.ActView;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterDetail;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry of the register is suspended or revoked by the buttons of its page and of the act's. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RegisterActViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";
  private static final String REVIEWER = "jinzhong-reviewer";
  private static final String APPROVER = "jinzhong-approver";
  private static final String SUSPEND = "暂停互认";
  private static final String REVOKE = "撤销互认";
  private static final String PROPOSE = "提交审核";
  private static final String REASON = "抽查发现对使用者有危险";

  @Autowired private RegisterActs acts;
  @Autowired private RegisterBook book;
  @Autowired private Clock clock;

  private UUID entry = new UUID(0, 0);

  @BeforeEach
  void anEntryInForce() {
    RegisterWorld world = new RegisterWorld(portal);
    entry =
        world.registered(
            world.standard(), world.agreement(null), Effect.SUPERVISION, CaseWorld.JINZHONG);
  }

  @Test
  @ReadBy(CLERK)
  void theClerkProposesASuspensionAfterSeeingWhatItCauses() {
    LocalDate last = LocalDate.now(clock).plusDays(30);
    openEntry();
    assertThat(press(SUSPEND))
        .contains(number() + "：签发后互认暂停，最晚到期自动恢复；检索和登记显示“暂停”", "太原：关注者收到动态")
        .anyMatch(line -> line.startsWith("晋中：送审核人审核，再由签发人签发"));
    fill("理由", REASON);
    refused(PROPOSE, "请选择依据。");
    fill("依据", Ground.SAFETY);
    refused(PROPOSE, "暂停须填写最后一天；其他办理事项不填。");
    fill("暂停至（含当日）", last.plusYears(1));
    refused(PROPOSE, "暂停自今日起最多 60 天，请改选最后一天。");
    fill("暂停至（含当日）", last);
    fill("理由", " ");
    refused(PROPOSE, "请写明原因。");
    assertThat(SignedIn.as(CLERK, () -> acts.waiting(entry))).isEmpty();

    fill("理由", REASON);
    confirm(PROPOSE, "已办理。");
    ActView act = act(waiting());
    assertThat(act.kind()).isEqualTo(ActKind.SUSPEND);
    assertThat(act.state()).isEqualTo(ActState.PROPOSED);
    assertThat(act.ground()).isEqualTo(Ground.SAFETY);
    assertThat(act.reason()).isEqualTo(REASON);
    assertThat(act.until()).isEqualTo(last);
    assertThat(shown()).contains("暂停互认：1 项", REASON, last.toString());
    assertThat(state()).as("until it is signed").isEqualTo(RecognitionState.IN_FORCE);
    openEntry();
    assertThat(buttons()).doesNotContain(SUSPEND, REVOKE);
    assertThat(shown()).contains("有一件变更待办");
  }

  @Test
  @ReadBy(CLERK)
  void theClerkProposesARevocationAndOnceItIsSignedNothingIsLeftToDo() {
    openEntry();
    assertThat(press(REVOKE)).contains(number() + "：签发后互认撤销，不能恢复；须重新申请");
    fill("依据", Ground.FOUND_FALSE);
    refused(PROPOSE, "请写明原因。");
    assertThat(SignedIn.as(CLERK, () -> acts.waiting(entry))).isEmpty();

    fill("理由", REASON);
    confirm(PROPOSE, "已办理。");
    UUID act = waiting();
    assertThat(act(act).kind()).isEqualTo(ActKind.REVOKE);
    agree(act);
    SignedIn.as(APPROVER, () -> acts.sign(act, act(act).version()));
    assertThat(state()).isEqualTo(RecognitionState.REVOKED);
    openEntry();
    assertThat(shown()).contains("已撤销", REASON);
    assertThat(buttons()).doesNotContain(SUSPEND, REVOKE);
  }

  @Test
  @ReadBy(REVIEWER)
  void theReviewerAgreesWithAnOpinionOnThePageOfTheAct() {
    UUID act = suspension();
    open(RecognitionRoutes.act(act));
    press("同意");
    refused("同意", "请写明意见。");
    assertThat(act(act).state()).isEqualTo(ActState.PROPOSED);
    fill("审核意见", "情况属实");
    confirm("同意", "已办理。");
    assertThat(act(act).state()).isEqualTo(ActState.REVIEWED);
    assertThat(act(act).opinion()).isEqualTo("情况属实");
    assertThat(shown()).contains("情况属实", "现在不需要您办理");
  }

  @Test
  @ReadBy(APPROVER)
  void theSignatureSuspendsTheEntryAndThePageOfTheEntrySaysUntilWhen() {
    UUID act = suspension();
    open(RecognitionRoutes.act(act));
    assertThat(buttons()).as("before the review").doesNotContain("签发");
    agree(act);
    open(RecognitionRoutes.act(act));
    assertThat(press("签发")).anyMatch(line -> line.startsWith(number() + "：签发后互认暂停"));
    confirm("签发", "已办理。");
    assertThat(state()).isEqualTo(RecognitionState.SUSPENDED);
    openEntry();
    assertThat(shown()).contains("暂停", "危及人身健康", LocalDate.now(clock).plusDays(30).toString());
  }

  @Test
  @ReadBy(APPROVER)
  void whatTheSignerRefusesLeavesTheEntryInForce() {
    UUID act = suspension();
    agree(act);
    open(RecognitionRoutes.act(act));
    press("退回");
    refused("退回", "请写明原因。");
    fill("退回原因", "证据不足，请补充抽查记录");
    confirm("退回", "已办理。");
    assertThat(act(act).state()).isEqualTo(ActState.REFUSED);
    assertThat(state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(shown()).contains("证据不足，请补充抽查记录");
  }

  @Test
  @ReadBy(REVIEWER)
  void theReviewerProposesNothing() {
    openEntry();
    assertThat(buttons()).doesNotContain(SUSPEND, REVOKE);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theApplicantProposesNothing() {
    openEntry();
    assertThat(shown()).contains(number());
    assertThat(buttons()).doesNotContain(SUSPEND, REVOKE);
  }

  private UUID suspension() {
    return SignedIn.as(
        CLERK,
        () ->
            acts.propose(
                new NewAct(
                    ActKind.SUSPEND,
                    Set.of(entry),
                    Ground.HEALTH,
                    REASON,
                    LocalDate.now(clock).plusDays(30),
                    null)));
  }

  private void agree(UUID act) {
    SignedIn.as(REVIEWER, () -> acts.agree(act, act(act).version(), "同意"));
  }

  private void openEntry() {
    open(RecognitionRoutes.recognition(entry));
  }

  private UUID waiting() {
    return SignedIn.as(CLERK, () -> acts.waiting(entry).orElseThrow());
  }

  private ActView act(UUID act) {
    return SignedIn.as(CLERK, () -> acts.find(act).orElseThrow());
  }

  private RegisterDetail detail() {
    return SignedIn.as(CLERK, () -> book.find(entry).orElseThrow());
  }

  private RecognitionState state() {
    return detail().line().state();
  }

  private String number() {
    return detail().line().standard().number();
  }
}
