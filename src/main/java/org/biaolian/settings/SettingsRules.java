package org.biaolian.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/** What the settings must be like. Sentences name settings as operations know them. */
final class SettingsRules {

  private static final int SECRET_LENGTH = 16;
  private static final String DATABASE_URL = "spring.datasource.url";
  private static final String DATABASE_USER = "spring.datasource.username";
  private static final String MIGRATION_USER = "spring.flyway.user";
  private static final String ROOT_KEY = "biaolian.audit.root-key";

  /** What network operators must keep logs for, by the Cybersecurity Law of 2016, article 21. */
  private static final int RETENTION_DAYS = 180;

  private static final String STORAGE = "biaolian.storage";
  private static final String BASE_URL = "biaolian.base-url";
  private static final String SEARCH = "biaolian.search.uris";
  private static final String PROXY = "biaolian.proxy";
  private static final String IDLE = "biaolian.session.idle";
  private static final String ABSOLUTE = "biaolian.session.absolute";

  /** What the commands on the trail need; a verifier holds no other secret of the portal. */
  private static final List<Function<Settings, String>> DATABASE =
      List.of(
          s -> given(s, DATABASE_URL, "the address of the database, jdbc:mysql://HOST:3306/SCHEMA"),
          s -> jdbc(s, DATABASE_URL),
          s -> given(s, DATABASE_USER, "a database user that may read the trail"),
          s -> given(s, "spring.datasource.password", "the password of that database user"),
          SettingsRules::auditSchema,
          SettingsRules::auditHash,
          SettingsRules::retention);

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
          SettingsRules::auditHash,
          SettingsRules::retention,
          s -> given(s, ROOT_KEY, "the absolute path of the Ed25519 key file that signs roots"),
          s -> SigningKey.problem(name(ROOT_KEY), s.text(ROOT_KEY)),
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
          SettingsRules::proxy,
          SettingsRules::encryption,
          s -> between(s, IDLE, Duration.ofMinutes(5), Duration.ofHours(4)),
          s -> between(s, ABSOLUTE, Duration.ofHours(1), Duration.ofHours(24)),
          SettingsRules::idleBelowAbsolute,
          SettingsRules::mail,
          PaperRules::problem,
          s -> SearchRules.problem(s, address -> webAddress(name(SEARCH), address)));

  private SettingsRules() {}

  /** The first thing wrong, as one sentence that says what to do. */
  static Optional<String> problem(Settings settings) {
    return first(RULES, settings);
  }

  /** As {@link #problem}, of the settings that the commands on the trail need. */
  static Optional<String> databaseProblem(Settings settings) {
    return first(DATABASE, settings);
  }

  private static Optional<String> first(List<Function<Settings, String>> rules, Settings settings) {
    return rules.stream().map(rule -> rule.apply(settings)).filter(s -> !s.isEmpty()).findFirst();
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

  private static String auditHash(Settings s) {
    String property = "biaolian.audit.hash";
    return Set.of("SHA-256", "SM3").contains(s.text(property))
        ? ""
        : name(property) + " is no hash function of the portal: set it to SHA-256 or SM3.";
  }

  private static String retention(Settings s) {
    String property = "biaolian.audit.retention-days";
    String days = s.text(property);
    return days.matches("[1-9]\\d{0,5}") && Integer.parseInt(days) >= RETENTION_DAYS
        ? ""
        : "%s is less than %d days or no number: set it to the days for which facts are kept, %d at least."
            .formatted(name(property), RETENTION_DAYS, RETENTION_DAYS);
  }

  private static String web(Settings s, String property) {
    return webAddress(name(property), s.text(property));
  }

  private static String webAddress(String name, String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      address = URI.create("");
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      return "%s is no web address: set it to one such as https://HOST/.".formatted(name);
    }
    return scheme.equals("https") || isLoopback(host)
        ? ""
        : "%s is a plain http address: use https, for http is safe on this machine only."
            .formatted(name);
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

  private static String proxy(Settings s) {
    return List.of("none", "framework").contains(s.text(PROXY))
        ? ""
        : ("%s is neither none nor framework: set it to framework only if a reverse proxy"
                + " overwrites the X-Forwarded headers of every request, else to none.")
            .formatted(name(PROXY));
  }

  /** Without either the portal would send people to plain http addresses. */
  private static String encryption(Settings s) {
    boolean own =
        List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
            .anyMatch(property -> !s.text(property).isEmpty());
    return !needsSecureCookies(s) || own || s.text(PROXY).equals("framework")
        ? ""
        : ("%s is https, but nothing ends the encryption: set %s to framework behind a reverse"
                + " proxy, or give the portal a certificate by SERVER_SSL_CERTIFICATE.")
            .formatted(name(BASE_URL), name(PROXY));
  }

  private static String between(Settings s, String property, Duration least, Duration most) {
    Optional<Duration> given = duration(s, property);
    return given.filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0).isPresent()
        ? ""
        : "%s is no time between %s and %s: set it to one such as 30m or 12h."
            .formatted(name(property), words(least), words(most));
  }

  private static String idleBelowAbsolute(Settings s) {
    return duration(s, IDLE).orElseThrow().compareTo(duration(s, ABSOLUTE).orElseThrow()) <= 0
        ? ""
        : "%s is longer than %s: a session that may be idle for longer than it may live has no idle"
                .formatted(name(IDLE), name(ABSOLUTE))
            + " limit.";
  }

  private static Optional<Duration> duration(Settings s, String property) {
    try {
      return Optional.of(DurationStyle.detectAndParse(s.text(property)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String words(Duration time) {
    return time.toMinutes() < 60 ? time.toMinutes() + "m" : time.toHours() + "h";
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
    if (!s.text("biaolian.mail.port").matches("[1-9]\\d{0,4}")) {
      return "BIAOLIAN_MAIL_PORT is no port number: set it to the port of the mail server, such as"
          + " 587.";
    }
    if (s.text("biaolian.mail.user").isEmpty() != s.text("biaolian.mail.password").isEmpty()) {
      return "BIAOLIAN_MAIL_USER and BIAOLIAN_MAIL_PASSWORD belong together: set both or neither.";
    }
    if (!Set.of("", "starttls", "tls", "none").contains(s.text("biaolian.mail.security"))) {
      return "BIAOLIAN_MAIL_SECURITY must be starttls, tls or none.";
    }
    if (noTime(s.text("biaolian.mail.digest"))) {
      return "BIAOLIAN_MAIL_DIGEST is no time: set it to six fields as for cron with seconds, such"
          + " as 0 30 7 * * *.";
    }
    return noTime(s.text("biaolian.mail.due-work"))
        ? "BIAOLIAN_MAIL_DUE_WORK is no time: set it to six fields as for cron with seconds, such"
            + " as 0 0 8-18 * * *."
        : "";
  }

  private static boolean noTime(String cron) {
    return !cron.isEmpty() && !CronExpression.isValidExpression(cron);
  }
}
