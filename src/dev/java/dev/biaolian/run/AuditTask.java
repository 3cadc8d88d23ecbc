package dev.biaolian.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.biaolian.StartProblem;
import dev.biaolian.database.EmbeddedMariaDb;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaolian.audit.AuditCommand;
import org.slf4j.LoggerFactory;

/**
 * {@code ./portal audit verify [--root FILE]} and {@code ./portal audit root FILE}: the operator's
 * commands, on the database that the environment names, or else on that of {@code ./portal run},
 * which is started for the time of the command when it is not running.
 */
public final class AuditTask {

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Path folder = Path.of(System.getProperty("portal.root", ""), ".portal");

  private AuditTask() {}

  public static void main(String[] arguments) {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger all) {
      all.setLevel(Level.OFF);
    }
    System.exit(new AuditTask().run(arguments));
  }

  private int run(String[] arguments) {
    Optional<List<String>> command = command(arguments);
    if (command.isEmpty()) {
      out.println("✗ " + Words.AUDIT_USAGE.text());
      return 2;
    }
    if (!System.getenv().getOrDefault("BIAOLIAN_DATABASE_URL", "").isEmpty()) {
      return AuditCommand.run(out, command.get().toArray(String[]::new));
    }
    Path data = folder.resolve("mariadb");
    if (!Files.exists(data)) {
      out.println("✗ " + Words.NO_DATABASE.text());
      return 2;
    }
    Optional<Map<String, Object>> running = EmbeddedMariaDb.runningOn(data);
    if (running.isPresent()) {
      return on(running.get(), command.get());
    }
    Path cache = Path.of(System.getProperty("portal.cache"));
    try (EmbeddedMariaDb database =
        EmbeddedMariaDb.start(cache, data, 0, line -> out.println("· " + Words.report(line)))) {
      return on(database.portalProperties(), command.get());
    } catch (StartProblem problem) {
      out.println("✗ " + problem.getMessage());
      return 2;
    }
  }

  private int on(Map<String, Object> settings, List<String> command) {
    List<String> all = new ArrayList<>(command);
    settings.forEach((name, value) -> all.add("--" + name + "=" + value));
    Path key = folder.resolve("root-key.pem");
    if (Files.exists(key)) {
      all.add("--biaolian.audit.root-key=" + key);
    }
    return AuditCommand.run(out, all.toArray(String[]::new));
  }

  private static Optional<List<String>> command(String[] words) {
    return switch (List.of(words)) {
      case List<String> one when one.equals(List.of("verify")) ->
          Optional.of(List.of("--biaolian.audit.verify"));
      case List<String> one
          when one.size() == 3 && one.subList(0, 2).equals(List.of("verify", "--root")) ->
          Optional.of(List.of("--biaolian.audit.verify", "--root=" + one.get(2)));
      case List<String> one when one.size() == 2 && one.getFirst().equals("root") ->
          Optional.of(List.of("--biaolian.audit.root=" + one.get(1)));
      default -> Optional.empty();
    };
  }
}
