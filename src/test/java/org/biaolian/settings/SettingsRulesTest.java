package org.biaolian.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.SigningKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {

  private static final String CLIENT_SECRET = "biaolian.keycloak.client-secret";
  private static final String RETENTION = "biaolian.audit.retention-days";
  private static final String ROOT_KEY = "biaolian.audit.root-key";
  private static final String STORAGE = "biaolian.storage";

  @TempDir private Path folder;

  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void safeSettings() {
    settings.put("spring.datasource.url", "jdbc:mysql://db.example.org:3306/biaolian");
    settings.put("spring.datasource.username", "biaolian_app");
    settings.put("spring.datasource.password", "not a good one");
    settings.put("spring.flyway.url", "jdbc:mysql://db.example.org:3306/biaolian");
    settings.put("spring.flyway.user", "biaolian_migrate");
    settings.put("spring.flyway.password", "nor is this");
    settings.put("biaolian.audit.schema", "biaolian_audit");
    settings.put("biaolian.audit.hash", "SHA-256");
    settings.put(RETENTION, "180");
    settings.put(ROOT_KEY, SigningKeyFile.in(folder).toString());
    settings.put(STORAGE, folder.resolve("files").toString());
    settings.put("biaolian.base-url", "https://portal.example.org/");
    settings.put("biaolian.keycloak.issuer", "https://id.example.org/realms/biaolian");
    settings.put("biaolian.keycloak.client-id", "portal");
    settings.put(CLIENT_SECRET, "0123456789abcdef");
    settings.put("biaolian.proxy", "framework");
    settings.put("biaolian.session.idle", "30m");
    settings.put("biaolian.session.absolute", "12h");
    settings.put("biaolian.keycloak.people-client-id", "portal-people");
    settings.put("biaolian.keycloak.people-client-secret", "fedcba9876543210");
  }

  private String sentence() {
    return SettingsRules.problem(settings::get).orElse("");
  }

  private String sentenceWith(String property, String value) {
    settings.put(property, value);
    return sentence();
  }

  @Test
  void safeSettingsAreAcceptedAndTheFolderIsMade() {
    assertThat(sentence()).isEmpty();
    assertThat(folder.resolve("files")).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "spring.datasource.url, BIAOLIAN_DATABASE_URL",
    "spring.datasource.username, BIAOLIAN_DATABASE_USER",
    "spring.datasource.password, BIAOLIAN_DATABASE_PASSWORD",
    "spring.flyway.user, BIAOLIAN_MIGRATION_USER",
    "spring.flyway.password, BIAOLIAN_MIGRATION_PASSWORD",
    "biaolian.audit.schema, BIAOLIAN_AUDIT_SCHEMA",
    "biaolian.audit.root-key, BIAOLIAN_AUDIT_ROOT_KEY",
    "biaolian.storage, BIAOLIAN_STORAGE",
    "biaolian.base-url, BIAOLIAN_BASE_URL",
    "biaolian.keycloak.issuer, BIAOLIAN_KEYCLOAK_ISSUER",
    "biaolian.keycloak.client-id, BIAOLIAN_KEYCLOAK_CLIENT_ID",
    "biaolian.keycloak.client-secret, BIAOLIAN_KEYCLOAK_CLIENT_SECRET",
    "biaolian.keycloak.people-client-id, BIAOLIAN_KEYCLOAK_PEOPLE_CLIENT_ID",
    "biaolian.keycloak.people-client-secret, BIAOLIAN_KEYCLOAK_PEOPLE_CLIENT_SECRET"
  })
  void aMissingSettingIsNamedByItsVariable(String property, String variable) {
    assertThat(sentenceWith(property, " "))
        .startsWith(variable + " is missing: set it to ")
        .endsWith(".");
    settings.remove(property);
    assertThat(sentence()).startsWith(variable + " is missing");
  }

  @Test
  void anAddressThatIsNoDatabaseIsRefused() {
    assertThat(sentenceWith("spring.datasource.url", "mysql://db/biaolian"))
        .startsWith("BIAOLIAN_DATABASE_URL is no database address");
  }

  @Test
  void oneUserForBothPurposesIsRefused() {
    assertThat(sentenceWith("spring.flyway.user", "biaolian_app"))
        .startsWith("BIAOLIAN_DATABASE_USER and BIAOLIAN_MIGRATION_USER are the same user");
  }

  @Test
  void aSchemaNameWithASpaceIsRefused() {
    assertThat(sentenceWith("biaolian.audit.schema", "a b"))
        .startsWith("BIAOLIAN_AUDIT_SCHEMA is no schema name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"179", "0", "-200", "half a year", ""})
  void aRetentionOfLessThan180DaysIsRefused(String days) {
    assertThat(sentenceWith(RETENTION, days))
        .startsWith("BIAOLIAN_AUDIT_RETENTION_DAYS is less than 180 days or no number");
  }

  @Test
  void anUnknownHashFunctionIsRefused() {
    assertThat(sentenceWith("biaolian.audit.hash", "MD5"))
        .startsWith("BIAOLIAN_AUDIT_HASH is no hash function of the portal");
    assertThat(sentenceWith("biaolian.audit.hash", "SM3")).isEmpty();
  }

  @Test
  void aKeyFileThatCannotSignIsRefused() throws IOException {
    assertThat(sentenceWith(ROOT_KEY, "root-key.pem"))
        .startsWith("BIAOLIAN_AUDIT_ROOT_KEY is a relative path");
    assertThat(sentenceWith(ROOT_KEY, folder.resolve("nowhere").toString()))
        .startsWith("BIAOLIAN_AUDIT_ROOT_KEY names no file that the portal can read");
    Path words = SigningKeyFile.in(folder.resolve("words"));
    Files.writeString(words, "not a key");
    assertThat(sentenceWith(ROOT_KEY, words.toString()))
        .startsWith("BIAOLIAN_AUDIT_ROOT_KEY is no Ed25519 key");
  }

  @Test
  void aKeyFileThatOthersMayReadIsRefused() throws IOException {
    Path open = SigningKeyFile.in(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(sentenceWith(ROOT_KEY, open.toString()))
        .startsWith("BIAOLIAN_AUDIT_ROOT_KEY is a key file that others may read");
  }

  @Test
  void aVerifierNeedsTheDatabaseOnly() {
    settings
        .keySet()
        .removeIf(name -> name.startsWith("biaolian.keycloak") || name.equals(ROOT_KEY));
    assertThat(SettingsRules.databaseProblem(settings::get)).isEmpty();
    settings.remove("spring.datasource.url");
    assertThat(SettingsRules.databaseProblem(settings::get).orElse(""))
        .startsWith("BIAOLIAN_DATABASE_URL is missing");
  }

  @Test
  void aRelativeStorageFolderIsRefused() {
    assertThat(sentenceWith(STORAGE, "storage")).startsWith("BIAOLIAN_STORAGE is a relative path");
  }

  @Test
  void aStorageFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThat(sentenceWith(STORAGE, file.resolve("below").toString()))
        .startsWith("BIAOLIAN_STORAGE is a folder that the portal cannot write to");
    assertThat(sentenceWith(STORAGE, file.toString()))
        .startsWith("BIAOLIAN_STORAGE is a folder that the portal cannot write to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"biaolian.base-url", "biaolian.keycloak.issuer"})
  void plainHttpIsRefusedExceptOnThisMachine(String property) {
    String variable = SettingsRules.name(property);
    assertThat(sentenceWith(property, "http://portal.example.org"))
        .startsWith(variable + " is a plain http address");
    assertThat(sentenceWith(property, "http://127.0.0.1.example.org"))
        .startsWith(variable + " is a plain http address");
    assertThat(sentenceWith(property, "http://localhost:8080")).isEmpty();
    assertThat(sentenceWith(property, "http://127.0.0.1:8080/x")).isEmpty();
    assertThat(sentenceWith(property, "http://[::1]:8080/x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal.example.org", "ftp://portal.example.org", "https://", "a b"})
  void anAddressThatIsNoWebAddressIsRefused(String value) {
    assertThat(sentenceWith("biaolian.base-url", value))
        .startsWith("BIAOLIAN_BASE_URL is no web address");
  }

  @ParameterizedTest
  @CsvSource({
    "biaolian.search.backend, solr, BIAOLIAN_SEARCH_BACKEND is neither lucene nor opensearch",
    "biaolian.search.uris, '', BIAOLIAN_SEARCH_URIS is no web address",
    "biaolian.search.uris, search.example.org:9200, BIAOLIAN_SEARCH_URIS is no web address",
    "biaolian.search.uris, http://search.example.org, BIAOLIAN_SEARCH_URIS is a plain http address",
    "biaolian.search.uris, 'https://a.example.org,http://b.example.org', BIAOLIAN_SEARCH_URIS is a"
        + " plain http address",
    "biaolian.search.index, Standards, BIAOLIAN_SEARCH_INDEX is no name of an index",
    "biaolian.search.user, portal, BIAOLIAN_SEARCH_USER and BIAOLIAN_SEARCH_PASSWORD belong"
        + " together",
    "biaolian.search.password, secret, BIAOLIAN_SEARCH_USER and BIAOLIAN_SEARCH_PASSWORD belong"
        + " together"
  })
  void aSearchServerThatCannotBeUsedSafelyIsRefused(
      String property, String value, String beginning) {
    searchServer();
    assertThat(sentenceWith(property, value)).startsWith(beginning);
  }

  @Test
  void aSearchServerIsAcceptedAndItsSettingsAreNothingToAnIndexInAFolder() {
    searchServer();
    assertThat(sentence()).isEmpty();
    assertThat(sentenceWith("biaolian.search.uris", "http://127.0.0.1:9200")).isEmpty();
    settings.put("biaolian.search.backend", "lucene");
    assertThat(sentenceWith("biaolian.search.uris", "nonsense")).isEmpty();
  }

  private void searchServer() {
    settings.put("biaolian.search.backend", "opensearch");
    settings.put("biaolian.search.uris", "https://a.example.org:9200, https://b.example.org:9200/");
    settings.put("biaolian.search.index", "biaolian-standard");
    settings.put("biaolian.search.user", "");
    settings.put("biaolian.search.password", "");
  }

  @Test
  void aShortClientSecretIsRefusedWithoutShowingIt() {
    assertThat(sentenceWith(CLIENT_SECRET, "0123456789abcde"))
        .startsWith("BIAOLIAN_KEYCLOAK_CLIENT_SECRET is shorter than 16 characters")
        .doesNotContain("0123456789abcde");
  }

  @ParameterizedTest
  @ValueSource(strings = {CLIENT_SECRET, "spring.datasource.username", "spring.flyway.password"})
  void aPlaceholderIsNoValue(String property) {
    assertThat(sentenceWith(property, "${BIAOLIAN_CLIENT_SECRET}"))
        .startsWith(SettingsRules.name(property) + " is still a placeholder");
  }

  @Test
  void mailNeedsBothServerAndSender() {
    assertThat(sentenceWith("biaolian.mail.from", "portal@example.org"))
        .startsWith("BIAOLIAN_MAIL_FROM is set, but BIAOLIAN_MAIL_HOST is missing");
    settings.put("biaolian.mail.port", "587");
    assertThat(sentenceWith("biaolian.mail.host", "mail.example.org")).isEmpty();
    assertThat(sentenceWith("biaolian.mail.from", "portal"))
        .startsWith("BIAOLIAN_MAIL_FROM is missing or no mail address");
    settings.put("biaolian.mail.from", "portal@example.org");
    assertThat(sentenceWith("biaolian.mail.port", "smtp"))
        .startsWith("BIAOLIAN_MAIL_PORT is no port number");
    settings.put("biaolian.mail.port", "587");
    assertThat(sentenceWith("biaolian.mail.user", "portal"))
        .startsWith("BIAOLIAN_MAIL_USER and BIAOLIAN_MAIL_PASSWORD belong together");
    settings.put("biaolian.mail.password", "geheim");
    assertThat(sentenceWith("biaolian.mail.security", "ssl"))
        .startsWith("BIAOLIAN_MAIL_SECURITY must be starttls, tls or none");
    settings.put("biaolian.mail.security", "tls");
    assertThat(sentenceWith("biaolian.mail.digest", "daily"))
        .startsWith("BIAOLIAN_MAIL_DIGEST is no time");
    assertThat(sentenceWith("biaolian.mail.digest", "0 30 7 * * *")).isEmpty();
    assertThat(sentenceWith("biaolian.mail.due-work", "early"))
        .startsWith("BIAOLIAN_MAIL_DUE_WORK is no time");
    assertThat(sentenceWith("biaolian.mail.due-work", "0 0 8-18 * * *")).isEmpty();
  }

  @Test
  void cookiesAreSecureExactlyWhenThePortalIsOnHttps() {
    assertThat(SettingsRules.needsSecureCookies(settings::get)).isTrue();
    settings.put("biaolian.base-url", "http://localhost:8080");
    assertThat(SettingsRules.needsSecureCookies(settings::get)).isFalse();
  }

  @Test
  void anEncryptedAddressNeedsAProxyOrACertificate() {
    assertThat(sentenceWith("biaolian.proxy", "none"))
        .startsWith("BIAOLIAN_BASE_URL is https, but nothing ends the encryption");
    assertThat(sentenceWith("server.ssl.certificate", "portal.pem")).isEmpty();
    settings.remove("server.ssl.certificate");
    assertThat(sentenceWith("biaolian.base-url", "http://localhost:8080")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "native", "all", "true", "FRAMEWORK"})
  void whomToBelieveAboutAddressesIsSaidPlainly(String value) {
    assertThat(sentenceWith("biaolian.proxy", value)).startsWith("BIAOLIAN_PROXY is neither");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0", "-30m", "30s", "4m", "5h", "999d"})
  void anIdleLimitThatProtectsNobodyIsRefused(String value) {
    assertThat(sentenceWith("biaolian.session.idle", value))
        .startsWith("BIAOLIAN_SESSION_IDLE is no time between 5m and 4h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "59m", "25h", "30d"})
  void anAbsoluteLimitThatProtectsNobodyIsRefused(String value) {
    assertThat(sentenceWith("biaolian.session.absolute", value))
        .startsWith("BIAOLIAN_SESSION_ABSOLUTE is no time between 1h and 24h");
  }

  @Test
  void anIdleLimitBeyondTheAbsoluteOneIsRefused() {
    settings.put("biaolian.session.idle", "2h");
    assertThat(sentenceWith("biaolian.session.absolute", "1h"))
        .startsWith("BIAOLIAN_SESSION_IDLE is longer than BIAOLIAN_SESSION_ABSOLUTE");
  }
}
