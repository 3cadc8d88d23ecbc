package org.biaolian.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.biaolian.settings.CommandSettings;
import org.biaolian.settings.SigningKey;
import org.biaolian.settings.UnsafeSettingException;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * The commands on the trail. They work on the database alone, beside a running portal or without
 * one: {@code --biaolian.audit.verify [--root=FILE]}, {@code --biaolian.audit.root=FILE} writes the
 * latest signed root to a new file, {@code --biaolian.audit.cut --root=FILE} applies the retention.
 */
public final class AuditCommand {

  /** The settings of the command and its words. */
  private static final String VERIFY = "biaolian.audit.verify";

  private static final String CUT = "biaolian.audit.cut";
  private static final String ROOT = "biaolian.audit.root";
  private static final double MILLION = 1e6;

  private final ConfigurableEnvironment settings;
  private final PrintStream out;

  private AuditCommand(ConfigurableEnvironment settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Whether these arguments ask for a command instead of the portal. */
  public static boolean wanted(String... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument.replaceFirst("^--", "").replaceFirst("=.*", ""))
        .anyMatch(Set.of(VERIFY, CUT, ROOT)::contains);
  }

  /**
   * Runs the command.
   *
   * @return the exit code: 0 when all is sound and done, 1 when not, 2 when it could not be tried
   */
  public static int run(PrintStream out, String... arguments) {
    try {
      return new AuditCommand(CommandSettings.read(arguments), out).run();
    } catch (UnsafeSettingException
        | IllegalArgumentException
        | IOException
        | GeneralSecurityException
        | DataAccessException
        | TransactionException e) {
      out.println("✗ " + String.valueOf(e.getMessage()));
      return 2;
    }
  }

  private int run() throws IOException, GeneralSecurityException {
    if (settings.containsProperty(CUT)) {
      return cut();
    }
    return settings.containsProperty(VERIFY) ? verify() : exportRoot();
  }

  private int verify() throws IOException, GeneralSecurityException {
    DriverManagerDataSource database = database("spring.datasource.username");
    JdbcTemplate jdbc = new JdbcTemplate(database);
    Optional<SignedRoot> kept = kept();
    kept.ifPresent(
        root -> out.printf("root of %s, signed by key %s%n", root.signedAt(), root.fingerprint()));
    long began = System.nanoTime();
    ChainReport report =
        new ChainVerifier(jdbc, new JdbcTransactionManager(database), schema())
            .verify(kept, trusted(), read -> {});
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(
        Locale.ROOT,
        "%d facts in %d chains read in %.1f s%n",
        report.facts(),
        report.chains(),
        seconds);
    report.faults().forEach(fault -> out.println("✗ " + sentence(fault)));
    if (report.sound()) {
      out.println("✓ all chains are sound");
    }
    if (report.facts() > 0) {
      out.printf(
          Locale.ROOT,
          "FIGURE audit.verify_s_per_million=%.2f%n",
          seconds / report.facts() * MILLION);
    }
    return report.sound() ? 0 : 1;
  }

  private int exportRoot() throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(database("spring.datasource.username"));
    Optional<SignedRoot> root = AuditRoots.latest(jdbc, new AuditSchema(schema()));
    if (root.isEmpty()) {
      out.println("✗ no root has been signed yet");
      return 1;
    }
    Path file = Path.of(text(ROOT));
    Files.writeString(file, root.get().toJson(), StandardOpenOption.CREATE_NEW);
    out.printf("✓ root of %s written to %s%n", root.get().signedAt(), file);
    return 0;
  }

  private int cut() throws IOException, GeneralSecurityException {
    Optional<SignedRoot> root = kept();
    if (root.isEmpty()) {
      out.println("✗ name the exported root up to which to cut: --root=FILE");
      return 2;
    }
    DriverManagerDataSource database = database("spring.flyway.user");
    Clock clock = Clock.system(ZoneId.of(text("biaolian.time-zone")));
    try {
      long gone =
          new TrailCut(
                  new JdbcTemplate(database), new JdbcTransactionManager(database), schema(), clock)
              .upTo(
                  root.get(),
                  trusted(),
                  Integer.parseInt(text("biaolian.audit.retention-days")),
                  HashAlgorithm.of(text("biaolian.audit.hash")).orElseThrow());
      out.printf("✓ %d facts cut, up to the root of %s%n", gone, root.get().signedAt());
      return 0;
    } catch (IllegalStateException refused) {
      out.println("✗ nothing was cut: " + refused.getMessage());
      return 1;
    }
  }

  private static String sentence(ChainReport.Fault fault) {
    String what =
        switch (fault.kind()) {
          case ALTERED -> "was altered or moved";
          case MISSING -> "is missing";
          case STRAY -> "stands where a cut has left none";
          case HEAD -> "is not the noted end of the chain";
          case REWRITTEN -> "is not the one that the signed root names";
          case CUT -> "was cut without a genuine root";
          case ROOT -> "the signed root is not genuine or its key is not trusted";
        };
    return fault.kind() == ChainReport.ChainFault.ROOT
        ? what
        : "organization %s, fact %d, id %s: %s"
            .formatted(
                fault.organization(),
                fault.sequence(),
                fault.id() == null ? "none" : fault.id().toString(),
                what);
  }

  private DriverManagerDataSource database(String userSetting) {
    boolean migrating = userSetting.startsWith("spring.flyway");
    return new DriverManagerDataSource(
        text(migrating ? "spring.flyway.url" : "spring.datasource.url"),
        text(userSetting),
        text(migrating ? "spring.flyway.password" : "spring.datasource.password"));
  }

  private Optional<SignedRoot> kept() throws IOException {
    // From the command line only: an environment may have a variable of that name.
    PropertySource<?> line =
        settings
            .getPropertySources()
            .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
    Object given = line == null ? null : line.getProperty("root");
    String file = given == null ? "" : given.toString();
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(SignedRoot.fromJson(Files.readString(Path.of(file), StandardCharsets.UTF_8)));
  }

  /** The key that signs now, where its file can be read, and those that signed before. */
  private Set<String> trusted() throws IOException, GeneralSecurityException {
    Set<String> keys = new HashSet<>();
    String file = text("biaolian.audit.root-key");
    if (!file.isEmpty()) {
      keys.add(SignedRoot.fingerprint(SigningKey.read(Path.of(file)).getPublic()));
    }
    for (String former : text("biaolian.audit.former-keys").split(",", -1)) {
      if (!former.isBlank()) {
        keys.add(former.strip());
      }
    }
    return keys;
  }

  private String schema() {
    return text("biaolian.audit.schema");
  }

  private String text(String property) {
    return settings.getProperty(property, "").strip();
  }
}
