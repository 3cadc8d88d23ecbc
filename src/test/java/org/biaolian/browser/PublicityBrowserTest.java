package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 公示 by clicking: begun by the clerk, objected to by anybody, weighed when over, then signed. */
@BrowserTest
class PublicityBrowserTest {

  private static final String TERMS = "公示期间车辆完好率不应低于97%（演示）";
  private static final String OBJECTION = "完好率要求过高，建议改为95%（演示）。";
  private static final String SENDER = "某区交通管理所（演示）";
  private static final String REMARK = "请写明冬季如何执行（演示）。";
  private static final String RESULT = "未采纳：与现行要求一致（演示）。";

  @BeforeAll
  static void setTimeout() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @Test
  void aShownDecisionIsObjectedToWeighedAndSignedOnlyThen() {
    CaseWorld world = new CaseWorld(PortalUnderTest.running().context());
    UUID one = world.toSign(Decision.conditional(TERMS));
    world.publish(one);
    String home = "/" + RecognitionRoutes.recognitionCase(one);

    Person clerk = Browsers.person("jinzhong-clerk").open(home);
    clerk.confirm("开始公示").told("公示已开始。");
    assertThat(clerk.button("填写处理情况")).hasCount(0);
    clerk.open("/" + RecognitionRoutes.REGISTER).follow("互认公示");
    assertThat(clerk.page().locator(notice(one))).isVisible();

    try (BrowserContext window = Browsers.window()) {
      Person anybody =
          new Person("anybody", window.newPage()).open("/" + RecognitionRoutes.PUBLICITY);
      anybody.page().locator(notice(one)).click();
      anybody.sees(TERMS).write("姓名或单位", "某公共自行车公司（演示）").write("意见和理由", OBJECTION);
      anybody.click("提交意见").refused("请写明姓名或单位、联系方式和意见。");
      assertThat(anybody.field("意见和理由")).hasValue(OBJECTION);
      anybody.shot("publicity-incomplete");
      anybody.write("联系方式", "0354-0000000").click("提交意见").sees("意见已收到");
      anybody.shot("publicity-objected");
    }

    clerk.open(home).sees(OBJECTION).sees("0354-0000000").click("登记公示意见");
    clerk.answer("登记公示意见").refused("请写明提出人和意见内容。");
    clerk.write("提出人", SENDER).write("意见内容", REMARK).sound().shot("publicity-remark");
    clerk.answer("登记公示意见").told("已登记。").sees(REMARK).soundOnAPhone();
    Person approver = Browsers.person("jinzhong-approver").open(home).sees(REMARK);
    approver.confirm("签发").refused("次日起才能签发。").shot("publicity-running").answer("返回");

    world.publicityOver(one);
    approver.open(home).confirm("签发").refused("承办人填写处理情况后才能签发。").answer("返回");
    clerk.open(home).click("填写处理情况").write("公示意见处理情况", RESULT).answer("填写处理情况");
    clerk.told("已填写。").sees(RESULT).shot("publicity-weighed");
    assertThat(clerk.button("填写处理情况")).hasCount(0);
    approver.open(home).sees(RESULT).confirm("签发").told("决定已签发。").sees(RESULT);
    approver.soundOnAPhone().shot("publicity-signed");
  }

  private static String notice(UUID one) {
    return "a[href$='" + RecognitionRoutes.publicity(one) + "']";
  }
}
