package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People of a bureau, on a real Keycloak. */
@BrowserTest
class PeopleBrowserTest {

  private static final String INVITED = "taiyuan-invited";

  @BeforeAll
  static void setTimeout() {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
        Browsers.PATIENCE);
  }

  private static int service(String method, String path, String body) {
    PortalUnderTest portal = PortalUnderTest.running();
    return portal.admin().asServiceAccount(portal.peopleSecret(), method, path, body);
  }

  @Test
  void theServiceAccountIsHeldToBusinessRolesAndPeople() {
    KeycloakAdmin admin = PortalUnderTest.running().admin();
    String clerk = "/users/" + admin.id("henan-clerk");
    String roles = clerk + "/role-mappings/realm";
    assertThat(service("POST", roles, admin.realmRole("expert"))).isEqualTo(204);
    assertThat(service("DELETE", roles, admin.realmRole("expert"))).isEqualTo(204);
    for (String role : List.of("system-admin", "security-admin", "auditor", "two-factor")) {
      assertThat(service("POST", roles, admin.realmRole(role))).as(role).isEqualTo(403);
    }
    String management = clerk + "/role-mappings/clients/" + admin.management();
    for (String role : List.of("realm-admin", "manage-users", "manage-realm", "view-users")) {
      assertThat(service("POST", management, admin.managementRole(role))).as(role).isEqualTo(403);
    }
    assertThat(service("POST", "/organizations", "{\"name\":\"某局\",\"alias\":\"999999\"}"))
        .isEqualTo(403);
    assertThat(service("POST", "/users", "{\"username\":\"outside-the-group\"}")).isEqualTo(403);
  }

  @Test
  void theServiceAccountNeitherReadsNorAltersTheThreeAdministrators() {
    KeycloakAdmin admin = PortalUnderTest.running().admin();
    String password = "{\"type\":\"password\",\"value\":\"Biaolian-2027\"}";
    for (String administrator : List.of("sysadmin", "secadmin", "auditor")) {
      String account = "/users/" + admin.id(administrator);
      assertThat(service("GET", account, "")).as(administrator).isEqualTo(403);
      assertThat(service("PUT", account, "{\"enabled\":false}")).isEqualTo(403);
      assertThat(service("PUT", account + "/reset-password", password)).isEqualTo(403);
      assertThat(service("POST", account + "/logout", "")).isEqualTo(403);
      assertThat(service("DELETE", account, "")).isEqualTo(403);
    }
  }

  @Test
  void anInvitedClerkWorksUntilDisabledInMidSession() {
    Person admin = Browsers.person("taiyuan-admin");
    String password = Invitations.invite(admin, INVITED, "新同事");

    try (BrowserContext window = Browsers.window()) {
      Page page = window.newPage();
      Invitations.accept(page, INVITED, password);
      assertThat(Person.menu(page)).hasAccessibleName(Pattern.compile(".*经办.*太原.*"));

      admin.open("/admin/people");
      admin.confirmFor("停用", "新同事").told("已办理。");
      // The session dies by itself meanwhile: before the page, within it or after it.
      page.navigate("/standards/new");
      Locator refused = page.getByText("打开这个页面");
      Locator ended = page.getByText("登录已过期");
      Locator signIn = page.locator("#username");
      assertThat(refused.or(ended).or(signIn).first()).isVisible();
      assertThat(page.getByText("登记标准")).hasCount(0);
      assertThat(page.locator("vaadin-text-field")).hasCount(0);
    }
  }

  @Test
  void theSecurityAdminConfirmsAnApprover() {
    Person admin = Browsers.person("hunan-admin").open("/admin/people");
    admin.click("授予角色 谭志军");
    admin.dialog().locator("vaadin-select").click();
    admin.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("签发")).click();
    admin.write("理由", "接任签发（演示）").answer("授予角色").told("已办理。");

    Person security = Browsers.person("secadmin").open("/admin/grants");
    security.sees("谭志军 → 签发").confirm("确认授权").told("已办理。");
    admin.open("/admin/people");
    assertThat(String.join(" ", admin.row("谭志军"))).contains("签发");
  }
}
