package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.biaolian.keycloak.DemoUsers;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTest {

  private BrowserContext window = Browsers.window();
  private Page page = window.newPage();

  @BeforeEach
  void setTimeout() {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
        Browsers.PATIENCE);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aDeepLinkIsKeptThroughTheSignIn() {
    page.navigate("/recognition/register");
    shot("sign-in-form");
    SignInForm.fill(page, "lvliang-clerk");
    assertThat(page).hasURL(Pattern.compile("/recognition/register(\\?.*)?$"));
    assertThat(heading()).hasText("互认登记");
    assertThat(page).hasTitle(Pattern.compile("互认登记.*标联"));
  }

  @Test
  void anApproverIsAskedForAOneTimeCodeAndAClerkIsNot() {
    page.navigate("/");
    SignInForm.password(page, "lvliang-approver", DemoUsers.PASSWORD);
    assertThat(heading()).hasText("输入动态口令");
    shot("sign-in-otp");
    SignInForm.otp(page, "lvliang-approver");
    Person.menu(page).waitFor();

    Page other = another();
    other.navigate("/");
    SignInForm.password(other, "lvliang-clerk", DemoUsers.PASSWORD);
    Person.menu(other).waitFor();
  }

  @Test
  void aWrongOneTimeCodeIsRefusedInWords() {
    page.navigate("/");
    SignInForm.password(page, "lvliang-admin", DemoUsers.PASSWORD);
    SignInForm.code(page).fill("000000");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true))
        .click();
    assertThat(page.getByText("动态口令不对，请等应用显示下一组数字后再试。")).isVisible();
    shot("sign-in-otp-wrong");
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhichWasWrong() {
    page.navigate("/");
    SignInForm.password(page, "yangquan-reviewer", "Wrong-2026-xx");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不对。连续输错 5 次，账号会暂时锁定。");
    shot("sign-in-wrong-password");
    SignInForm.password(page, "nobody-of-that-name", "Wrong-2026-xx");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不对。连续输错 5 次，账号会暂时锁定。");
  }

  @Test
  void fiveWrongPasswordsLockTheAccountUntilAnAdministratorUnlocksIt() {
    String account = "lvliang-reviewer";
    page.navigate("/");
    for (int wrong = 1; wrong <= 4; wrong++) {
      SignInForm.password(page, account, "Wrong-2026-xx");
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }
    // Not the short wait after two tries within a fifth of a second, which does not count to five.
    KeycloakAdmin.Failures four = PortalUnderTest.running().admin().failures(account);
    Assertions.assertThat(four).isEqualTo(new KeycloakAdmin.Failures(4, false));
    SignInForm.password(page, account, "Wrong-2026-xx");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    KeycloakAdmin.Failures five = PortalUnderTest.running().admin().failures(account);
    Assertions.assertThat(five).isEqualTo(new KeycloakAdmin.Failures(5, true));

    SignInForm.password(page, account, DemoUsers.PASSWORD);
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    shot("sign-in-locked");
    PortalUnderTest.running().admin().unlock(account);
    SignInForm.password(page, account, DemoUsers.PASSWORD);
    Person.menu(page).waitFor();
  }

  @Test
  void signingOutEndsBothSessionsAndDoesNotSignInAgain() {
    page.navigate("/");
    SignInForm.fill(page, "xinzhou-clerk");
    signOut();
    assertThat(heading()).hasText("已退出登录");
    shot("signed-out");
    new Person("", page).settle();
    page.reload();
    assertThat(heading()).hasText("已退出登录");
    assertThat(page).hasURL(Pattern.compile("/signed-out$"));

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重新登录")).click();
    assertThat(page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true))).isVisible();
  }

  @Test
  void endingTheSessionAtTheSignInServerEndsThePortalsSession() {
    page.navigate("/");
    SignInForm.fill(page, "xinzhou-reviewer");
    PortalUnderTest.running().admin().endSessions("xinzhou-reviewer");
    page.navigate("/recognition/register");
    assertThat(page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true))).isVisible();
  }

  @Test
  void aPersonWithoutAnyRoleSeesWhatToDo() {
    page.navigate("/");
    SignInForm.fill(page, KeycloakAdmin.NEWCOMER);
    assertThat(page.getByText("您的账号还没有角色，暂时不能办理事项。")).isVisible();
    shot("without-role");
    open("/recognition/register");
    assertThat(heading()).containsText("打开这个页面须有");
    shot("without-role-refused");
  }

  @Test
  void aPersonOfTwoOrganizationsSwitchesAndTheRolesFollow() {
    page.navigate("/");
    SignInForm.fill(page, "sec-cities-officer");
    assertThat(Person.menu(page)).hasAccessibleName(Pattern.compile("杨静，秘书处，山西中部城市群.*"));
    shot("two-organizations-secretariat");
    switchTo("太原市市场监督管理局");
    assertThat(Person.menu(page)).hasAccessibleName(Pattern.compile("杨静，经办，太原市市场监督管理局.*"));
    assertThat(page.locator("header, .bl-bar").getByText("太原").first()).isVisible();
    shot("two-organizations-clerk");
    open("/standards/new");
    assertThat(heading()).hasText("录入标准");
    switchTo("山西中部城市群标准化合作协调组");
    assertThat(Person.menu(page)).hasAccessibleName(Pattern.compile("杨静，秘书处，.*"));
    open("/standards/new");
    assertThat(heading()).containsText("打开这个页面须有");
    shot("two-organizations-refused");
  }

  private com.microsoft.playwright.Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private void open(String path) {
    new Person("", page).open(path);
  }

  private void switchTo(String organization) {
    new Person("", page).switchTo(organization);
  }

  private void signOut() {
    Person.menu(page).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("退出登录")).click();
  }

  private Page another() {
    window.close();
    window = Browsers.window();
    page = window.newPage();
    return page;
  }

  private void shot(String name) {
    new Person("", page).shot("sign-in-" + name.replaceFirst("^sign-in-", ""));
  }
}
