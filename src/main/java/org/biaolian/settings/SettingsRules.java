package org.biaolian.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the settings must be like. Sentences name settings as operations know them. */
final class SettingsRules {

  private static final int SECRET_LENGTH = 16;
  private static final String DATABASE_URL = "spring.datasource.url";
  private static final String DATABASE_USER = "spring.datasource.username";
  private static final String MIGRATION_USER = "spring.flyway.user";
  private static final String STORAGE = "biaolian.storage";
  private static final String BASE_URL = "biaolian.base-url";

  private static final List<Function<Settings, String>> RULES =
      List.of(
          s -> given(s, DATABASE_URL, "the address of the database, jdbc:mysql://HOST:3306/SCHEMA"),
          s -> jdbc(s, DATABASE_URL),
          s -> given(s, DATABASE_USER, "the database user of the running portal"),
          s -> given(s, "spring.datasource.password", "the password of that database user"),
          s -> jdbc(s, "spring.flyway.url"),
          s -> given(s, MIGRATION_USER, "the database user that makes and changes tables"),
          s -> given(s, "spring.flyway.password", "the password of that database user"),
          SettingsRules::twoUsers,
          SettingsRules::auditSchema,
          s -> given(s, STORAGE, "the absolute path of the folder for attached files"),
          s -> StorageFolder.problem(name(STORAGE), s.text(STORAGE)),
          s -> given(s, BASE_URL, "the address at which people open the portal"),
          s -> web(s, BASE_URL),
          s -> given(s, "biaolian.keycloak.issuer", "the address of the realm in Keycloak"),
          s -> web(s, "biaolian.keycloak.issuer"),
          s -> given(s, "biaolian.keycloak.client-id", "the portal's client id in Keycloak"),
          s -> secret(s, "biaolian.keycloak.client-secret", "the portal's client"),
          s ->
              given(
                  s,
                  "biaolian.keycloak.people-client-id",
                  "the id of the service account for people in Keycloak"),
          s ->
              secret(s, "biaolian.keycloak.people-client-secret", "the service account for people"),
          SettingsRules::mail);

  private SettingsRules() {}

  /** The first thing wrong, as one sentence that says what to do. */
  static Optional<String> problem(Settings settings) {
    return RULES.stream().map(rule -> rule.apply(settings)).filter(s -> !s.isEmpty()).findFirst();
  }

  /** A session cookie of an https portal must never go over plain http. */
  static boolean needsSecureCookies(Settings settings) {
    return settings.text(BASE_URL).toLowerCase(Locale.ROOT).startsWith("https:");
  }

  /** The environment variable that {@code application.yml} maps to a property. */
  static String name(String property) {
    return switch (property) {
      case DATABASE_URL -> "BIAOLIAN_DATABASE_URL";
      case DATABASE_USER -> "BIAOLIAN_DATABASE_USER";
      case "spring.datasource.password" -> "BIAOLIAN_DATABASE_PASSWORD";
      case "spring.flyway.url" -> "BIAOLIAN_MIGRATION_URL";
      case MIGRATION_USER -> "BIAOLIAN_MIGRATION_USER";
      case "spring.flyway.password" -> "BIAOLIAN_MIGRATION_PASSWORD";
      default -> property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    };
  }

  private static String given(Settings s, String property, String meaning) {
    String value = s.text(property);
    String problem =
        value.isEmpty() ? "missing" : isPlaceholder(value) ? "still a placeholder" : "";
    return problem.isEmpty()
        ? ""
        : "%s is %s: set it to %s.".formatted(name(property), problem, meaning);
  }

  private static boolean isPlaceholder(String value) {
    return value.startsWith("${");
  }

  private static String jdbc(Settings s, String property) {
    return s.text(property).startsWith("jdbc:")
        ? ""
        : "%s is no database address: set it to jdbc:mysql://HOST:3306/SCHEMA."
            .formatted(name(property));
  }

  private static String twoUsers(Settings s) {
    return s.text(DATABASE_USER).equals(s.text(MIGRATION_USER))
        ? ("%s and %s are the same user: give the running portal a user of its own that cannot"
                + " change tables.")
            .formatted(name(DATABASE_USER), name(MIGRATION_USER))
        : "";
  }

  private static String auditSchema(Settings s) {
    String name = name("biaolian.audit.schema");
    String schema = s.text("biaolian.audit.schema");
    if (!schema.isEmpty() && !schema.matches("\\w+")) {
      return name
          + " is no schema name: use the name of the audit schema, letters, digits and underscores"
          + " only.";
    }
    return given(s, "biaolian.audit.schema", "the name of the schema that holds the audit facts");
  }

  private static String web(Settings s, String property) {
    URI address;
    try {
      address = URI.create(s.text(property));
    } catch (IllegalArgumentException e) {
      address = URI.create("");
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      return "%s is no web address: set it to one such as https://HOST/.".formatted(name(property));
    }
    return scheme.equals("https") || isLoopback(host)
        ? ""
        : "%s is a plain http address: use https, for http is safe on this machine only."
            .formatted(name(property));
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static String secret(Settings s, String property, String whose) {
    String problem = given(s, property, "the secret of " + whose + " in Keycloak");
    if (problem.isEmpty() && s.text(property).length() < SECRET_LENGTH) {
      return "%s is shorter than %d characters: make a longer secret in Keycloak and set it here."
          .formatted(name(property), SECRET_LENGTH);
    }
    return problem;
  }

  /** Mail may be left out as a whole. */
  private static String mail(Settings s) {
    String host = s.text("biaolian.mail.host");
    String from = s.text("biaolian.mail.from");
    if (host.isEmpty()) {
      return from.isEmpty()
          ? ""
          : "BIAOLIAN_MAIL_FROM is set, but BIAOLIAN_MAIL_HOST is missing: set it to the mail"
              + " server, or remove both.";
    }
    if (!from.matches("[^@\\s]+@[^@\\s]+")) {
      return "BIAOLIAN_MAIL_FROM is missing or no mail address: set it to the sender of the"
          + " portal's mails.";
    }
    return s.text("biaolian.mail.port").matches("[1-9]\\d{0,4}")
        ? ""
        : "BIAOLIAN_MAIL_PORT is no port number: set it to the port of the mail server, such as"
            + " 587.";
  }
}
