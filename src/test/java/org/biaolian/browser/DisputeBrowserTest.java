package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.biaolian.demo.DemoPdf;
import java.util.UUID;
import java.util.regex.Pattern;
import org.biaolian.recognition.DisputeWorld;
import org.biaolian.recognition.RecognitionRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole dispute by clicking: contested, heard, advised, recommended, decided anew. */
@BrowserTest
class DisputeBrowserTest {

  private static final String GROUNDS = "本市站点已按你市气候补充试验，数据见附件（演示）。";

  @BeforeAll
  static void setTimeout() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @Test
  void aDeclinedRecognitionIsContestedAndDecidedAnew() {
    DisputeWorld world = new DisputeWorld(PortalUnderTest.running().context());
    UUID declined = world.declined();
    String home = "/" + RecognitionRoutes.recognitionCase(declined);

    Person applicant = Browsers.person(DisputeWorld.APPLICANT).open(home);
    applicant.click("提出争议").answer("提出争议").refused("请写明争议理由。");
    applicant.write("争议理由", GROUNDS).write("请求事项", "请依据补充数据重新评估").answer("提出争议");
    assertThat(applicant.page()).hasURL(Pattern.compile("/recognition/disputes/[0-9a-f-]{36}$"));
    String dispute = Recognitions.path(applicant);
    applicant
        .page()
        .locator("input[type=file]")
        .first()
        .setInputFiles(new FilePayload("试验报告.pdf", "application/pdf", DemoPdf.of("试验报告（演示）")));
    applicant.told("文件已保存。").sees("试验报告.pdf").shot("dispute-opened");
    applicant.open(home).sees("这项决定已提出过争议，每项决定只能提出一次");

    Person officer = Browsers.person(DisputeWorld.OFFICER).open("/recognition/disputes");
    officer.open(dispute).sees(GROUNDS).confirm("受理").told("已办理").shot("dispute-accepted");

    applicant.open(dispute).write("陈述", "差异只在冬季取值，已有数据。").click("提交陈述").answer("提交陈述");
    applicant.told("已办理");
    Person target = Browsers.person(DisputeWorld.TARGET).open(dispute);
    target.sees("已提交；双方都提交或者陈述期满后公开");
    target.write("陈述", "当时没有冬季数据。").click("提交陈述").answer("提交陈述").told("已办理");
    target.sees("差异只在冬季取值，已有数据。").shot("dispute-heard");

    officer.open(dispute).click("邀请专家");
    officer.select("专家", "苏明哲").answer("邀请专家").told("已办理");
    Person expert = Browsers.person("expert-2").open("/");
    expert.sees("提交争议专家意见").shot("dispute-expert-workbench");
    expert.open("/recognition/assigned");
    expert.sees(GROUNDS).write("专家意见", "补充数据可信，差异不影响使用。").shot("dispute-expert");
    expert.click("提交意见").answer("提交意见");
    expert.sees("您的意见已提交。");

    officer.open(dispute).click("提出建议");
    officer.select("建议", "建议重新作出决定").write("理由", "补充数据充分。").answer("提出建议");
    officer.told("已办理").shot("dispute-recommended");

    target.open(dispute).click("重新作出决定");
    target.write("理由", "接受建议。").answer("重新作出决定").told("已办理").shot("dispute-settled");
    target.follow("查看第 2 轮办件");
    assertThat(Recognitions.heading(target)).isVisible();
    String round = Recognitions.path(target);

    Person clerk = Browsers.person("jinzhong-clerk").open(round);
    clerk.sees("第 2 轮").confirm("签收");
    assertThat(
            clerk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("各轮决定")))
        .isVisible();
    clerk.shot("dispute-round");
    applicant.open(dispute).sees("第 2 轮正在办理").shot("dispute-file");
    applicant.open(round).click("撤回本轮");
    applicant.write("理由", "双方已商定。").answer("撤回本轮").told("已撤回，这一轮终止。");
    applicant.shot("dispute-round-taken-back");
  }
}
