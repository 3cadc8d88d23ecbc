package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader meets at the door: ended sessions, kept forms, and what a page may not run. */
@BrowserTest
class DoorBrowserTest {

  private static final String TYPED = "城市照明设施养护规范（没有保存）";

  private final BrowserContext office = Browsers.window();
  private final BrowserContext home = Browsers.window();

  @BeforeEach
  void setTimeout() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @AfterEach
  void close() {
    office.close();
    home.close();
  }

  @Test
  void aScriptThatIsWrittenIntoAPageDoesNotRunAndIsFound() {
    Page page = office.newPage();
    page.navigate("/signed-out");
    page.locator("h1").waitFor();
    page.evaluate(
        """
        () => {
          document.body.insertAdjacentHTML('beforeend',
              '<img src="data:image/png;base64,x" onerror="window.injected = true">');
          const frame = document.createElement('div');
          frame.innerHTML = '<a id="bad" href="javascript:window.injected=true">x</a>';
          document.body.append(frame);
          document.getElementById('bad').click();
        }\
        """);
    // Each of the two is told by our listener and by the browser itself.
    page.waitForCondition(() -> PolicyWatch.found().size() >= 4);
    assertThat(PolicyWatch.take())
        .anySatisfy(found -> assertThat(found).contains("script-src"))
        .allSatisfy(found -> assertThat(found).containsIgnoringCase("policy"));
    assertThat(page.evaluate("() => window.injected ?? false")).isEqualTo(false);
  }

  @Test
  void endingAnotherSessionSignsItOutAtOnceWithItsOpenPageAndKeepsItsForm() {
    Page there = signIn(office, "yangquan-clerk", "/standards/new");
    field(there, "标准名称").fill(TYPED);
    assertThat(kept(there)).containsText("自动暂存");

    Page here = signIn(home, "yangquan-clerk", "/me/sessions");
    Locator end =
        here.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("结束登录：.*")));
    assertThat(here.getByText("本次登录", new Page.GetByTextOptions().setExact(true))).hasCount(1);
    end.first().click();
    new Person("yangquan-clerk", here).shot("sessions").answer("结束登录").told("已结束。");
    assertThat(end).hasCount(0);

    // Nobody touches the other page.
    assertThat(there).hasURL(Pattern.compile("/signed-out$"));
    there.navigate("/standards/new");
    SignInForm.fill(there, "yangquan-clerk");
    assertThat(there).hasURL(Pattern.compile("/standards/new(\\?.*)?$"));
    assertThat(field(there, "标准名称")).hasValue(TYPED);
    assertThat(kept(there)).containsText("已恢复");
    new Person("yangquan-clerk", there).shot("kept-form");
    there.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("丢弃暂存内容")).click();
    assertThat(field(there, "标准名称")).hasValue("");
    there.reload();
    assertThat(field(there, "标准名称")).hasValue("");
  }

  @Test
  void anExpiredSessionLeadsThroughTheSignInBackToTheFormAsItWasTyped() {
    Page page = signIn(office, "yangquan-reviewer", "/standards/new");
    field(page, "标准名称").fill(TYPED);
    assertThat(kept(page)).containsText("自动暂存");
    // As at a limit: the portal knows the session no more, and the page has yet to learn it.
    PortalUnderTest.running().admin().endSessions("yangquan-reviewer");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true))
        .click();
    new Person("yangquan-reviewer", page).shot("session-expired");
    Locator notice = page.getByText("登录已过期");
    Locator form = page.locator("#username");
    assertThat(notice.or(form).first()).isVisible();
    assertThat(page.getByText("连接已断开")).hasCount(0);
    if (notice.isVisible()) {
      notice.click();
    }
    SignInForm.fill(page, "yangquan-reviewer");
    assertThat(page).hasURL(Pattern.compile("/standards/new(\\?.*)?$"));
    assertThat(field(page, "标准名称")).hasValue(TYPED);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("丢弃暂存内容")).click();
  }

  private static Page signIn(BrowserContext window, String username, String path) {
    Page page = window.newPage();
    page.navigate(path);
    SignInForm.fill(page, username);
    return page;
  }

  private static Locator field(Page page, String label) {
    return page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile(label + ".*")))
        .first();
  }

  private static Locator kept(Page page) {
    return page.locator(".bl-kept");
  }
}
