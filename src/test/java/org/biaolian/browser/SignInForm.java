package org.biaolian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.biaolian.keycloak.DemoOtp;
import dev.biaolian.keycloak.DemoUsers;
import java.time.Clock;
import java.util.regex.Pattern;

/** The sign-in server's pages, filled in as a person does. */
final class SignInForm {

  private SignInForm() {}

  /** Signs in to whatever page the portal was asked for, with a one-time code where asked. */
  static void fill(Page page, String username) {
    password(page, username, DemoUsers.PASSWORD);
    Locator code = code(page);
    Locator portal = Person.menu(page);
    PlaywrightAssertions.assertThat(code.or(portal).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Browsers.PATIENCE));
    if (code.isVisible()) {
      otp(page, username);
    }
    portal.waitFor();
    new Person(username, page).settle();
  }

  static void password(Page page, String username, String password) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(password);
    submit(page);
  }

  static Locator code(Page page) {
    return page.getByLabel("动态口令", new Page.GetByLabelOptions().setExact(true));
  }

  static void otp(Page page, String username) {
    code(page).fill(DemoOtp.code(username, Clock.systemUTC().instant()));
    submit(page);
  }

  private static void submit(Page page) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^(登录|Sign in|Log in)$")))
        .click();
  }
}
