package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keycloak unpacked and optimised once per machine. The work happens in a folder beside the final
 * one, which appears by a rename: a half-finished earlier attempt is never mistaken for a whole
 * one.
 */
final class Distribution {

  /** What is fixed when the server is optimised: the database kind, health pages, unused parts. */
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=dev-file",
          "--health-enabled=true",
          "--http-management-health-enabled=false",
          "--features-disabled=ciba,device-flow,impersonation,kerberos");

  private static final long BUILD_MINUTES = 5;

  private Distribution() {}

  /**
   * The folder of the optimised server, made when it is not there yet.
   *
   * @throws IllegalStateException when unpacking or optimising fails, with the last lines of output
   */
  static Path prepare(Path cache, Path archive, Consumer<String> say)
      throws IOException, InterruptedException {
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException("The Keycloak distribution is missing: " + archive);
    }
    Files.createDirectories(cache);
    String name = name(archive);
    Path ready = cache.resolve(name);
    if (Files.isDirectory(ready)) {
      return ready;
    }
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(ready)) {
        make(cache, archive, name, ready, say);
      }
    }
    return ready;
  }

  /** Names the archive and the build, so that a change of either makes a new folder. */
  private static String name(Path archive) throws IOException {
    String file = archive.getFileName().toString().replaceFirst("\\.tar\\.gz$", "");
    int mark = Objects.hash(BUILD, Files.size(archive));
    return file.replace("-quarkus-dist", "") + "-" + String.format(Locale.ROOT, "%08x", mark);
  }

  private static void make(Path cache, Path archive, String name, Path ready, Consumer<String> say)
      throws IOException, InterruptedException {
    Path work = cache.resolve(name + ".part");
    delete(work);
    Files.createDirectories(work);
    say.accept("Unpacking Keycloak (once per machine)");
    run(work, List.of("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", work.toString()));
    Path home;
    try (Stream<Path> children = Files.list(work)) {
      home =
          children
              .filter(child -> Files.isDirectory(child.resolve("lib")))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(archive + " holds no Keycloak"));
    }
    say.accept("Optimising Keycloak (once per machine)");
    List<String> build = new ArrayList<>(ServerProcess.java(home, home, List.of()));
    build.addAll(BUILD);
    run(work, build);
    Files.move(home, ready, StandardCopyOption.ATOMIC_MOVE);
    delete(work);
  }

  private static void run(Path work, List<String> command)
      throws IOException, InterruptedException {
    Path log = work.resolve("output.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    ServerProcess.clean(builder.environment());
    Process process = builder.start();
    try {
      if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(
            "Preparing Keycloak failed at: " + command.get(0) + "\n" + LogTail.of(log));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
