package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.biaolian.demo.DemoPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps that are not as usual, by clicking: a leader signs on paper, a deputy goes on. */
@BrowserTest
class SignatureBrowserTest {

  private static final String TERMS = "车辆完好率不应低于98%（演示）";
  private static final String NUMBER = "晋中市监标函〔2026〕18号（演示）";
  private static final String SCAN = "盖章扫描件（演示）.pdf";
  private static final String SECOND = "jinzhong-second-clerk";
  private static final String SECOND_NAME = "孟晓琳（演示）";
  private static final String PRINCIPAL = "武俊杰";

  private static CaseWorld world;

  @BeforeAll
  static void world() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
    world = new CaseWorld(PortalUnderTest.running().context());
  }

  @Test
  void aLeaderSignsOnPaperASecondPersonConfirmsItAndTheSealIsNoted() throws IOException {
    UUID one = world.toSign(Decision.conditional(TERMS));
    String home = "/" + RecognitionRoutes.recognitionCase(one);
    byte[] scan = DemoPdf.of("盖章件（演示）");

    Person clerk = Browsers.person("jinzhong-clerk").open(home).click("登记线下签批");
    clerk.answer("登记线下签批").refused("请填写发文字号、签批领导和主送单位。");
    clerk.sound().shot("signature-paper-incomplete");
    clerk.write("发文字号", NUMBER).write("签批领导", "程永胜（演示）").write("抄送", "晋中市交通运输局（演示）");
    clerk.shot("signature-paper-form").answer("登记线下签批").told("已登记，请上传扫描件。");
    clerk.sees("等待经办人上传盖章扫描件").sees(NUMBER).sees("太原市市场监督管理局");
    assertThat(clerk.link("上传盖章扫描件")).isVisible();
    clerk.soundOnAPhone().shot("signature-paper-entered");

    Person approver = Browsers.person("jinzhong-approver").open(home);
    approver.sees("等待经办人上传盖章扫描件").soundOnAPhone().shot("signature-paper-no-scan");
    assertThat(approver.button("核对无误，确认生效")).hasCount(0);
    assertThat(approver.button("签发")).hasCount(0);

    section(clerk)
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(SCAN, "application/pdf", scan));
    clerk.told("文件已保存。").sees(SCAN).sees("等待第二人核对确认").sees("现在不需要您办理");
    clerk.shot("signature-paper-scanned");
    clerk.click("登记线下签批");
    assertThat(clerk.field("发文字号")).hasValue(NUMBER);
    clerk.answer("返回");

    approver.open(home);
    assertThat(approver.button("签发")).hasCount(0);
    assertThat(approver.link("核对线下签批")).isVisible();
    assertThat(taken(approver, SCAN)).isEqualTo(scan);
    approver.click("核对无误，确认生效").sound().shot("signature-paper-confirm");
    approver.answer("核对无误，确认生效").told("已确认，结论生效。").sees("已由第二人核对确认");
    approver.soundOnAPhone().shot("signature-paper-signed");

    clerk.open(home).click("登记用印").answer("登记用印").refused("请填写份数和印章保管人。");
    clerk
        .page()
        .getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("份数"))
        .fill("3");
    clerk.write("印章保管人", "办公室 王琳（演示）");
    clerk.sound().shot("signature-seal").answer("登记用印").told("已登记用印。");
    clerk.sees("3 份，办公室 王琳（演示）").soundOnAPhone().shot("signature-sealed");
    assertThat(clerk.button("登记用印")).hasCount(0);

    Person applicant = Browsers.person("taiyuan-clerk").open(home);
    applicant.sees(NUMBER).sees("3 份，办公室 王琳（演示）").shot("signature-applicant");
    assertThat(taken(applicant, SCAN)).isEqualTo(scan);
    applicant.follow("全过程时间轴");
    assertThat(world.kinds(one))
        .contains(
            "case.paper-entered", "case.paper-scanned", "case.paper-confirmed", "case.sealed");
  }

  @Test
  void anAdminNamesADeputyWhoGoesOnWithACaseAndTheTrailSaysForWhom() {
    UUID one = world.assessing();
    Person clerk =
        Browsers.person("jinzhong-clerk").open("/" + RecognitionRoutes.recognitionCase(one));
    assertThat(clerk.page().getByText("这件由 " + PRINCIPAL + " 承办。")).hasCount(0);
    Person admin = Browsers.person("jinzhong-admin");
    String password = Invitations.invite(admin, SECOND, SECOND_NAME);
    try (BrowserContext window = Browsers.window()) {
      Page page = window.newPage();
      Invitations.accept(page, SECOND, password);
      Person deputy = new Person(SECOND, page).open("/" + RecognitionRoutes.recognitionCase(one));
      deputy.sees("现在不需要您办理").shot("deputy-not-named");

      admin.open("/admin/people");
      admin.click("指定替岗人").answer("指定替岗人").refused("请选定两个人和起止日期。");
      admin.sound().shot("deputy-not-chosen");
      admin.select("主岗", PRINCIPAL).select("替岗", SECOND_NAME);
      admin.answer("指定替岗人").told("已办理。").sees(SECOND_NAME + " 替代 " + PRINCIPAL + "（经办）");
      admin.soundOnAPhone().shot("deputy-named");

      deputy.open("/");
      deputy.open("/" + RecognitionRoutes.recognitionCase(one));
      deputy.sees("这件由 " + PRINCIPAL + " 承办。").soundOnAPhone().shot("deputy-hint");
      deputy.choose("互认").write("评估意见", "已替主岗逐条评估（演示）。");
      deputy.soundOnAPhone().click("提交审核").told("已提交审核。").shot("deputy-proposed");
      deputy.follow("全过程时间轴").sees("以替岗人身份办理");
      assertThat(
              page.getByRole(AriaRole.LISTITEM)
                  .filter(new Locator.FilterOptions().setHasText("以替岗人身份办理"))
                  .filter(new Locator.FilterOptions().setHasText(PRINCIPAL)))
          .hasCount(1);
      deputy.soundOnAPhone().shot("deputy-life");
    }
    admin.open("/admin/people").confirmFor("终止", SECOND_NAME).told("已办理。");
  }

  private static Locator section(Person person) {
    return person
        .page()
        .locator("section")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    person
                        .page()
                        .getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("公示、线下签批和用印"))));
  }

  private static byte[] taken(Person person, String file) throws IOException {
    return Files.readAllBytes(
        person.page().waitForDownload(() -> person.link(file).click()).path());
  }
}
