package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Countersigning;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A sector department is asked by its button on the page of a case, and the question taken back.
 */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CountersignViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";
  private static final String ASK = "征求部门意见";
  private static final String REVOKE = "撤回征求意见";
  private static final String DEPARTMENT = "晋中市交通运输局（演示）";
  private static final String QUESTION = "请对第四章的车辆要求提出意见";

  @Autowired private Countersigning countersigning;

  private CaseWorld world;
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseIsBeingAssessed() {
    world = new CaseWorld(portal);
    one = world.assessing();
  }

  @Test
  @ReadBy(CLERK)
  void theClerkAsksADepartment() {
    openCase();
    assertThat(press(ASK))
        .singleElement()
        .asString()
        .startsWith(world.view(CLERK, one).summary().standard().number())
        .endsWith("送审前须收到答复；计时是否停止按政策参数");
    fill("征求意见的内容", QUESTION);
    refused(ASK, "请写明部门名称和征求意见的内容。");
    assertThat(heard()).isEmpty();

    fill("部门名称", DEPARTMENT);
    confirm(ASK, "已登记。请发送一次性链接，或收到来函后上传。");
    assertThat(heard())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.department()).isEqualTo(DEPARTMENT);
              assertThat(asked.question()).isEqualTo(QUESTION);
              assertThat(asked.state()).isEqualTo(Countersignature.State.WAITING);
            });
    assertThat(shown()).contains(DEPARTMENT + " · 等待答复", QUESTION);
    assertThat(buttons()).contains("生成一次性链接", REVOKE);
  }

  @Test
  @ReadBy(CLERK)
  void theClerkTakesTheQuestionBackWithAReason() {
    SignedIn.as(
        CLERK,
        () -> countersigning.ask(one, world.view(CLERK, one).version(), DEPARTMENT, QUESTION));
    openCase();
    press(REVOKE);
    refused(REVOKE, "请写明原因。");
    assertThat(heard())
        .extracting(Countersigning.Heard::state)
        .containsExactly(Countersignature.State.WAITING);

    fill("原因", "该部门已经口头答复，不再需要");
    confirm(REVOKE, "已撤回。");
    assertThat(heard())
        .extracting(Countersigning.Heard::state)
        .containsExactly(Countersignature.State.REVOKED);
    assertThat(shown()).contains(DEPARTMENT + " · 已撤回");
    assertThat(buttons()).doesNotContain(REVOKE);
  }

  @Test
  @ReadBy("jinzhong-reviewer")
  void theReviewerDoesNotAskDepartments() {
    openCase();
    assertThat(buttons()).doesNotContain(ASK);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theApplicantNeitherAsksNorSeesWhoIsAsked() {
    SignedIn.as(
        CLERK,
        () -> countersigning.ask(one, world.view(CLERK, one).version(), DEPARTMENT, QUESTION));
    openCase();
    assertThat(buttons()).doesNotContain(ASK, REVOKE);
    assertThat(shown()).doesNotContain(DEPARTMENT);
  }

  private void openCase() {
    open(RecognitionRoutes.recognitionCase(one));
  }

  private List<Countersigning.Heard> heard() {
    return SignedIn.as(CLERK, () -> countersigning.of(one));
  }
}
