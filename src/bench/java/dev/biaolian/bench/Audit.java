package dev.biaolian.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biaolian.audit.AuditCommand;
import org.biaolian.audit.ChainFiller;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;

/**
 * How long it takes to verify the trail: fills the chains of the eleven bureaus in a database of
 * its own, then runs the operator's command on them, which prints the figure.
 *
 * <p>Argument: the number of facts, 1,000,000 if not given. System property: {@code portal.cache}.
 */
public final class Audit {

  private static final int MILLION = 1_000_000;

  private Audit() {}

  public static void main(String[] arguments) {
    // The figures only.
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger all) {
      all.setLevel(Level.OFF);
    }
    int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MILLION;
    System.exit(measure(facts));
  }

  /** Fills and verifies; the exit code of the verification. */
  public static int measure(int facts) {
    Map<String, Object> settings = TestDatabase.fresh("biaolian_bench");
    Flyway.configure()
        .dataSource(
            text(settings, "spring.flyway.url"),
            text(settings, "spring.flyway.user"),
            text(settings, "spring.flyway.password"))
        .placeholders(Map.of("audit", text(settings, "biaolian.audit.schema")))
        .load()
        .migrate();
    long began = System.nanoTime();
    ChainFiller.fill(
        text(settings, "spring.datasource.url"),
        text(settings, "spring.datasource.username"),
        text(settings, "spring.datasource.password"),
        text(settings, "biaolian.audit.schema"),
        facts);
    System.out.printf("%d facts written in %.1f s%n", facts, (System.nanoTime() - began) / 1e9);
    List<String> command = new ArrayList<>(List.of("--biaolian.audit.verify"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    command.add("--biaolian.audit.root-key=" + SigningKeyFile.in(Path.of("target", "bench-audit")));
    return AuditCommand.run(System.out, command.toArray(String[]::new));
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }
}
