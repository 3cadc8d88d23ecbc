package org.biaolian.document.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.biaolian.document.FileKind;
import org.biaolian.document.internal.inspect.Fault;
import org.biaolian.document.internal.inspect.Inspector;
import org.biaolian.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Lets a process of its own look into a foreign file, be it to judge it or to read it out, so that
 * one that eats time or memory takes that process down and not the portal. The process inherits no
 * environment and no secrets.
 */
@Component
@EnableConfigurationProperties(InspectionSettings.class)
public class InspectionWorker {

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final int MAX_ANSWER_BYTES = 4096;

  private final InspectionSettings settings;
  private final String main;
  private final String classPath;
  private final Semaphore places;

  @Autowired
  InspectionWorker(InspectionSettings settings) {
    this(settings, Inspector.class.getName(), System.getProperty("java.class.path"));
  }

  /**
   * @param main the class that inspects
   * @param classPath of the process: the production jar, or folders and jars
   */
  InspectionWorker(InspectionSettings settings, String main, String classPath) {
    this.settings = settings;
    this.main = main;
    this.classPath = classPath;
    this.places = new Semaphore(settings.atOnce(), true);
  }

  /**
   * What is wrong with the file, if anything.
   *
   * @throws RuleViolation {@code file-check-busy} when no process is free in time
   * @throws UncheckedIOException if no process can be started
   */
  public Optional<Fault> inspect(FileKind kind, Path file) {
    Path absolute = file.toAbsolutePath();
    Optional<List<String>> answer =
        askInTurn(
            new Job(
                main,
                Objects.requireNonNull(absolute.getParent()),
                settings.memory(),
                settings.time(),
                List.of(kind.name(), absolute.getFileName().toString())));
    if (answer.isEmpty()) {
      return Optional.of(Fault.TOO_COMPLEX);
    }
    String word = answer.get().getFirst();
    return word.equals(Inspector.SOUND) ? Optional.empty() : Optional.of(Fault.valueOf(word));
  }

  /**
   * As {@link #ask}, for somebody who waits: one of a few places has to be free.
   *
   * @throws RuleViolation {@code file-check-busy} when no process is free in time
   * @throws UncheckedIOException if no process can be started
   */
  Optional<List<String>> askInTurn(Job job) {
    try {
      if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RuleViolation("file-check-busy");
      }
      try {
        return ask(job);
      } finally {
        places.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuleViolation("file-check-busy");
    }
  }

  /**
   * What a process is started for.
   *
   * @param main the class that it runs
   * @param folder where it runs and may leave temporary files; a relative name holds plain letters
   *     only, whatever the folder is called
   * @param memory its heap
   * @param time after which it is killed
   */
  record Job(String main, Path folder, DataSize memory, Duration time, List<String> arguments) {}

  /**
   * Runs a process to its end.
   *
   * @return the lines that it answered after READY, at least one; nothing if it took more time or
   *     memory than it is given
   * @throws IOException if it did not start, which is our own trouble
   */
  Optional<List<String>> ask(Job job) throws IOException, InterruptedException {
    Process process = start(job);
    try {
      FutureTask<byte[]> answer = new FutureTask<>(() -> answer(process));
      Thread.ofVirtual().name("inspection").start(answer);
      if (!process.waitFor(job.time().toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      List<String> lines = new String(answer.get(), StandardCharsets.US_ASCII).lines().toList();
      if (lines.isEmpty() || !lines.getFirst().equals(Inspector.READY)) {
        throw new IOException("the process that inspects files did not start");
      }
      return process.exitValue() != 0 || lines.size() < 2
          ? Optional.empty()
          : Optional.of(lines.subList(1, lines.size()));
    } catch (ExecutionException e) {
      throw new IOException("the inspection's answer cannot be read", e);
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private static byte[] answer(Process process) throws IOException {
    try (InputStream out = process.getInputStream()) {
      return out.readNBytes(MAX_ANSWER_BYTES);
    }
  }

  private Process start(Job job) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + job.memory().toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + job.folder(),
                "-Dorg.apache.commons.logging.LogFactory"
                    + "=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
    command.addAll(List.of("-cp", absolute(classPath)));
    if (isProductionJar()) {
      command.addAll(List.of("-Dloader.main=" + job.main(), LAUNCHER));
    } else {
      command.add(job.main());
    }
    command.addAll(job.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(job.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private static String absolute(String paths) {
    return Arrays.stream(paths.split(File.pathSeparator))
        .filter(path -> !path.isEmpty())
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  /** Libraries lie in the jar itself there, and only its own launcher reads them. */
  private boolean isProductionJar() throws IOException {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(classPath)) {
      return jar.getEntry(LAUNCHER.replace('.', '/') + ".class") != null;
    }
  }
}
