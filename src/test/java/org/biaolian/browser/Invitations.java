package org.biaolian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** New people: invited by the admin of their bureau, and signed in for the first time. */
final class Invitations {

  private static final String OWN_PASSWORD = "Biaolian-2027";

  private Invitations() {}

  /** The admin invites a clerk; returns the password that is told once. */
  static String invite(Person admin, String username, String name) {
    admin.open("/admin/people").click("邀请人员");
    admin.write("用户名", username).write("姓名", name).answer("邀请人员");
    String told = admin.page().locator("vaadin-notification-card").getByText("首次登录密码").innerText();
    Matcher password = Pattern.compile("[-+=?\\w]{16}\\s*$").matcher(told);
    assertThat(password.find()).as(told).isTrue();
    return password.group().strip();
  }

  /** Signs in with the told password and chooses an own one. */
  static void accept(Page page, String username, String password) {
    page.navigate("/");
    SignInForm.password(page, username, password);
    page.locator("#password-new").waitFor();
    page.locator("#password-new").fill(OWN_PASSWORD);
    page.locator("#password-confirm").fill(OWN_PASSWORD);
    page.locator("[type=submit]").click();
    Person.menu(page).waitFor();
  }
}
