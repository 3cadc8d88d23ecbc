package dev.biaolian.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RealmExportTest {

  private static final Path FILE = Path.of("realm-export.json");

  private final ObjectNode realm = Json.readObject(FILE);
  private final JsonNode portal = RealmFile.portalClient(realm);

  RealmExportTest() throws IOException {}

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> field.isEmpty() ? node.asString() : node.path(field).asString())
        .toList();
  }

  @Test
  void theRealmSpeaksChineseFirstAndWearsOurTheme() {
    assertThat(realm.path("realm").asString()).isEqualTo("biaolian");
    assertThat(realm.path("displayName").asString()).isEqualTo("标联");
    assertThat(realm.path("defaultLocale").asString()).isEqualTo("zh-CN");
    assertThat(texts(realm.path("supportedLocales"), "")).containsExactly("zh-CN", "en");
    assertThat(Path.of("src/keycloak/themes", realm.path("loginTheme").asString(), "login"))
        .isDirectory();
  }

  @Test
  void theRolesAreThoseOfTheDomainAndEachIsDescribed() {
    JsonNode roles = realm.path("roles").path("realm");
    assertThat(texts(roles, "name"))
        .containsExactlyInAnyOrder(
            "clerk",
            "reviewer",
            "approver",
            "bureau-admin",
            "secretariat",
            "expert",
            "enterprise",
            "system-admin",
            "security-admin",
            "auditor",
            "two-factor");
    assertThat(texts(roles, "description")).noneMatch(String::isBlank);
  }

  @Test
  void approversAndAdministratorsNeedASecondFactor() throws IOException {
    assertThat(RealmFile.read(FILE).twoFactorRoles())
        .containsExactlyInAnyOrder(
            "approver", "bureau-admin", "system-admin", "security-admin", "auditor");
    assertThat(texts(realm.path("authenticatorConfig"), "alias")).contains("has two-factor");
    assertThat(realm.path("authenticatorConfig").findValuesAsString("condUserRole"))
        .contains("two-factor");
  }

  @Test
  void withoutAChoiceTheFlowWithTheSecondFactorIsUsed() {
    assertThat(realm.path("browserFlow").asString())
        .isEqualTo("${BIAOLIAN_BROWSER_FLOW:portal-otp}");
    assertThat(texts(realm.path("authenticationFlows"), "alias"))
        .contains("portal-otp", "portal-password");
  }

  @Test
  void theOrganizationsAreElevenBureausAndThreeSecretariats() {
    assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
    assertThat(texts(realm.path("organizations"), "alias"))
        .containsExactlyInAnyOrder(
            "140100",
            "140300",
            "140700",
            "140900",
            "141100",
            "140000",
            "340000",
            "360000",
            "410000",
            "420000",
            "430000",
            "sec-cities",
            "sec-six",
            "sec-taixin");
    assertThat(texts(realm.path("organizations"), "name"))
        .allMatch(name -> name.codePoints().allMatch(Character::isIdeographic))
        .doesNotHaveDuplicates();
  }

  @Test
  void thePortalSignsInByCodeWithPkceOnly() {
    assertThat(portal.path("publicClient").asBoolean(true)).isFalse();
    assertThat(portal.path("standardFlowEnabled").asBoolean()).isTrue();
    for (String other :
        List.of(
            "implicitFlowEnabled",
            "directAccessGrantsEnabled",
            "serviceAccountsEnabled",
            "fullScopeAllowed",
            "frontchannelLogout")) {
      assertThat(portal.path(other).asBoolean(true)).as(other).isFalse();
    }
    JsonNode attributes = portal.path("attributes");
    assertThat(attributes.path("pkce.code.challenge.method").asString()).isEqualTo("S256");
    assertThat(attributes.path("backchannel.logout.session.required").asString()).isEqualTo("true");
    assertThat(texts(portal.path("optionalClientScopes"), "")).contains("organization");
  }

  @Test
  void secretsAndHostsArePlaceholders() throws IOException {
    assertThat(portal.path("secret").asString()).isEqualTo("${BIAOLIAN_CLIENT_SECRET}");
    assertThat(texts(realm.path("users"), "username"))
        .containsExactly("service-account-portal-people");
    assertThat(texts(realm.path("clients"), "secret"))
        .contains("${BIAOLIAN_PEOPLE_SECRET}")
        .allMatch(secret -> secret.isEmpty() || secret.startsWith("${"));
    assertThat(realm.has("smtpServer")).isFalse();
    assertThat(Files.readString(FILE))
        .doesNotContain("http:", "https:", "localhost", "privateKey", "secretData");
  }

  @Test
  void placeholdersAreResolvedAsTheImportDoesIt() throws IOException {
    RealmValues values = new RealmValues(URI.create("http://localhost:8080/"), false, true);
    ObjectNode resolved = RealmFile.read(FILE).resolved(values);
    assertThat(resolved.path("browserFlow").asString()).isEqualTo("portal-password");
    assertThat(texts(RealmFile.portalClient(resolved).path("redirectUris"), ""))
        .containsExactly("http://localhost:8080/login/oauth2/code/keycloak");
    assertThat(values.resolve("${BIAOLIAN_CLIENT_SECRET} ${username} ${BIAOLIAN_NONE:x}"))
        .isEqualTo("${BIAOLIAN_CLIENT_SECRET} ${username} x");
  }
}
