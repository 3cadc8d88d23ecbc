package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A secretariat sets a figure of its circle; a member reads it; it is taken back. */
@BrowserTest
class FiguresBrowserTest {

  private static final String NAME = "争议全程的最长期限";
  private static final String SOURCE = "联席会议纪要第 3 条（演示）";

  @BeforeAll
  static void setTimeout() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @Test
  void aFigureIsSetReadByAMemberAndTakenBack() {
    Person officer = Browsers.person("sec-cities-secretary").open("/circles");
    officer.page().locator("a[href='/circles/cities/figures']").click();
    officer.sees("可由协作圈自定").sound().soundOnAPhone().shot("figures");
    officer.click("设定 " + NAME);
    Locator value = officer.dialog().getByRole(AriaRole.SPINBUTTON);
    value.fill("2");
    value.blur();
    officer.sound().shot("figures-set").answer("设定").refused("请写明依据。");
    assertThat(value).hasValue("2");
    officer.write("依据", SOURCE).answer("设定").told("已登记。").sees("起：2 个月").sees(SOURCE);
    officer.soundOnAPhone().shot("figures-announced");

    Person member = Browsers.person("taiyuan-clerk").open("/circles/cities/figures");
    member.sees("起：2 个月").sees(SOURCE);
    assertThat(member.buttons("设定 ")).hasCount(0);

    officer.buttons("撤回 " + NAME).click();
    officer.write("理由", "有误（演示）").answer("撤回").told("已登记。");
    assertThat(officer.page().getByText(SOURCE)).hasCount(0);
  }
}
