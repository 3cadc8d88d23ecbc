package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestView;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request is withdrawn by its clerk, or returned by the secretariat, each on its page. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RequestViewDbTest extends PressedPage {

  private static final String CLERK = "taiyuan-clerk";
  private static final String SECRETARY = "sec-cities-secretary";
  private static final String WITHDRAW = "撤回申请";
  private static final String RETURN = "退回补正";

  @Autowired private RecognitionRequests requests;

  private CaseWorld world;

  @BeforeEach
  void world() {
    world = new CaseWorld(portal);
  }

  @Test
  @ReadBy(CLERK)
  void theClerkWithdrawsARequestAndItsCasesEnd() {
    UUID request = world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
    openRequest(request);
    assertThat(press(WITHDRAW))
        .containsExactly(
            "标准：" + view(request).summary().standard().number(), "被请求方：晋中，忻州", "结果：未决定的办件全部终止");
    fill("原因", "   ");
    refused(WITHDRAW, "请写明原因。");
    assertThat(view(request).summary().state()).isEqualTo(RequestState.OPEN);

    fill("原因", "标准即将修订");
    confirm(WITHDRAW, "申请已撤回。");
    assertThat(view(request).summary().state()).isEqualTo(RequestState.WITHDRAWN);
    assertThat(view(request).cases())
        .extracting(CaseSummary::state)
        .containsExactly(CaseState.TERMINATED, CaseState.TERMINATED);
    assertThat(shown()).contains("已撤回：标准即将修订", "已终止");
    assertThat(buttons()).doesNotContain(WITHDRAW);
  }

  @Test
  @ReadBy(CLERK)
  void whoWithdrawsWhatHasJustBeenWithdrawnIsToldSo() {
    UUID request = world.opened(CaseWorld.JINZHONG);
    openRequest(request);
    press(WITHDRAW);
    fill("原因", "标准即将修订");
    SignedIn.as(CLERK, () -> requests.withdraw(request, "另行申请"));
    refused(WITHDRAW, "现在是“已撤回”，不能变为“已撤回”。请刷新页面看最新情况。");
    assertThat(view(request).returnReason()).isEqualTo("另行申请");
  }

  @Test
  @ReadBy("taiyuan-approver")
  void theApproverDoesNotWithdraw() {
    withdrawsNothing();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theTargetDoesNotWithdraw() {
    withdrawsNothing();
  }

  private void withdrawsNothing() {
    UUID request = world.opened(CaseWorld.JINZHONG);
    openRequest(request);
    assertThat(shown()).contains(view(request).summary().standard().number());
    assertThat(buttons()).doesNotContain(WITHDRAW);
  }

  @Test
  @ReadBy(SECRETARY)
  void theSecretariatReturnsARequestToBeMended() {
    UUID request = examined();
    openRequest(request);
    assertThat(press(RETURN)).contains("结果：申请方须在限期内补正");
    refused(RETURN, "请写明原因。");
    assertThat(view(request).summary().state()).isEqualTo(RequestState.ADMISSIBILITY);

    fill("原因", "请补充适用范围的说明");
    confirm(RETURN, "已退回补正。");
    assertThat(view(request).summary().state()).isEqualTo(RequestState.RETURNED);
    assertThat(view(request).summary().dueOn()).as("to be mended by then").isNotNull();
    assertThat(shown()).contains("须修改：请补充适用范围的说明");
    assertThat(buttons()).doesNotContain(RETURN, "受理");
  }

  @Test
  @ReadBy(CLERK)
  void theApplicantDoesNotReturnAndReadsWhyItWasReturned() {
    UUID request = examined();
    openRequest(request);
    assertThat(buttons()).doesNotContain(RETURN, "受理");
    SignedIn.as(SECRETARY, () -> requests.giveBack(request, view(request).version(), "请补充适用范围的说明"));
    openRequest(request);
    assertThat(shown()).contains("须修改：请补充适用范围的说明");
    assertThat(buttons()).contains("修改").doesNotContain(RETURN);
  }

  private UUID examined() {
    UUID request = world.submitted(world.standard(), world.agreement(), Set.of(CaseWorld.JINZHONG));
    SignedIn.as(SECRETARY, () -> requests.takeUp(request));
    return request;
  }

  private void openRequest(UUID request) {
    open(RecognitionRoutes.request(request));
  }

  private RequestView view(UUID request) {
    return SignedIn.as(CLERK, () -> requests.find(request).orElseThrow());
  }
}
