package dev.biaolian.database;

import dev.biaolian.LeftoverProcess;
import dev.biaolian.StartProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of our own on the loopback address. Its program files lie in a cache, its data
 * in a folder that survives; schemas, users and rights are those of {@code
 * db/setup/schemas-and-users.sql}.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  /** Setting: how many megabytes of data the server keeps in memory. */
  public static final String POOL = "portal.db.pool.mb";

  private static final int POOL_MB = 256;
  private static final DatabaseSetup.Names NAMES = DatabaseSetup.Names.of("biaolian");
  private static final String ADMIN = "biaolian_admin";
  private static final String HOST = "127.0.0.1";
  private static final String SOCKET_FOLDER = "biaolian-db";
  private static final String PID_FILE = "server.pid";
  private static final String ACCOUNTS = "accounts.properties";
  private static final String PORT_FILE = "server.port";

  private final Path data;
  private final int port;
  private final FileChannel lock;
  private final Path socketFolder;
  private @Nullable Process server;
  private boolean closed;

  private EmbeddedMariaDb(Path data, int port, FileChannel lock, Path socketFolder) {
    this.data = data;
    this.port = port;
    this.lock = lock;
    this.socketFolder = socketFolder;
  }

  /**
   * Starts the server and waits until it answers. A server that an earlier, crashed run left on the
   * same data folder is stopped first.
   *
   * @param cache where the unpacked program files are kept between runs
   * @param data the data folder, made when missing
   * @param port the TCP port on 127.0.0.1, or 0 for a free one
   * @param say told in a few words what is going on
   * @throws StartProblem when a person has to put something right
   */
  public static EmbeddedMariaDb start(Path cache, Path data, int port, Consumer<String> say) {
    try {
      MariaDbBase base = MariaDbBase.in(cache.toAbsolutePath().normalize(), say);
      Path folder = data.toAbsolutePath().normalize();
      Files.createDirectories(folder);
      FileChannel lock = MariaDbBase.openLock(folder.resolve("lock"));
      takeLock(lock, folder);
      LeftoverProcess.stop(
          folder.resolve(PID_FILE),
          folder,
          () -> say.accept("stopping the database that an earlier run left behind"));
      EmbeddedMariaDb database =
          new EmbeddedMariaDb(folder, freePort(port), lock, socketFolder(folder));
      try {
        database.install(base, say);
        database.launch(base);
        database.provision();
      } catch (IOException | SQLException | RuntimeException e) {
        database.close();
        throw e;
      }
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused its setup: " + e.getMessage(), e);
    }
  }

  /** Where the portal's own user connects to. */
  public String url() {
    return url(NAMES.schema());
  }

  /** Settings for Spring, Flyway and the portal, passwords included. */
  public Map<String, Object> portalProperties() {
    try {
      return DatabaseSetup.portalProperties(
          url(), NAMES, password(NAMES.migrateUser()), password(NAMES.appUser()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Settings as from {@link #portalProperties()} for the server that another process of ours runs
   * on this data folder; nothing when none answers.
   */
  public static Optional<Map<String, Object>> runningOn(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Path accounts = folder.resolve(ACCOUNTS);
    try {
      if (!Files.exists(folder.resolve(PORT_FILE)) || !Files.exists(accounts)) {
        return Optional.empty();
      }
      int port = Integer.parseInt(Files.readString(folder.resolve(PORT_FILE)).strip());
      String address = "jdbc:mariadb://" + HOST + ":" + port + "/" + NAMES.schema();
      String appPassword = OwnerOnly.password(accounts, NAMES.appUser());
      DriverManager.getConnection(address, NAMES.appUser(), appPassword).close();
      return Optional.of(
          DatabaseSetup.portalProperties(
              address, NAMES, OwnerOnly.password(accounts, NAMES.migrateUser()), appPassword));
    } catch (SQLException | NumberFormatException noAnswer) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Drops and makes anew a schema of that name, with its audit schema and users, for tests.
   *
   * @param schema at most 20 small letters, digits and underscores, beginning with {@code biaolian}
   * @return settings as from {@link #portalProperties()}
   */
  public Map<String, Object> freshSchema(String schema) {
    DatabaseSetup.Names names = DatabaseSetup.Names.of(schema);
    try (Connection admin = DriverManager.getConnection(url(""), ADMIN, password(ADMIN))) {
      String password = password(ADMIN);
      DatabaseSetup.renew(admin, names, password, HOST);
      return DatabaseSetup.portalProperties(url(schema), names, password, password);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused its setup: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server cleanly and waits for it; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (server != null) {
        LeftoverProcess.end(server.toHandle());
      }
      Files.deleteIfExists(data.resolve(PID_FILE));
      Files.deleteIfExists(data.resolve(PORT_FILE));
      Files.deleteIfExists(initFile());
      MariaDbBase.deleteTree(socketFolder);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeLock(FileChannel channel, Path folder) throws IOException {
    boolean taken;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      taken = false;
    }
    if (!taken) {
      channel.close();
      throw new StartProblem(
          "The database in "
              + folder
              + " is in use by another run: stop that one first (Ctrl-C in its window).");
    }
  }

  /**
   * A short path, for sockets allow about 100 characters; noted in the data folder, so that the one
   * of a crashed run can be removed.
   */
  private static Path socketFolder(Path data) throws IOException {
    Path note = data.resolve("socket-folder");
    if (Files.exists(note)) {
      Path earlier = Path.of(Files.readString(note));
      if (earlier.getFileName().toString().startsWith(SOCKET_FOLDER)) {
        MariaDbBase.deleteTree(earlier);
      }
    }
    Path folder = Files.createTempDirectory(SOCKET_FOLDER);
    Files.writeString(note, folder.toString());
    return folder;
  }

  private static int freePort(int wanted) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), wanted));
      return probe.getLocalPort();
    } catch (java.net.BindException e) {
      throw new StartProblem(
          "Port " + wanted + " for the database is taken: stop what uses it or name another.", e);
    }
  }

  /** The data folder appears whole or not at all, so an interrupted first start does no harm. */
  private void install(MariaDbBase base, Consumer<String> say) throws IOException {
    Path files = data.resolve("files");
    if (Files.exists(files)) {
      return;
    }
    say.accept("making a new, empty database");
    Path fresh = data.resolve("files.new");
    MariaDbBase.deleteTree(fresh);
    List<String> command = new ArrayList<>();
    command.add(base.installer().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + base.folder());
    command.add("--datadir=" + fresh);
    // A starting server deletes every temporary table in its folder, also those of other servers.
    command.add("--tmpdir=" + socketFolder);
    command.add("--skip-test-db");
    command.add("--skip-name-resolve");
    command.add("--force");
    addUser(command);
    Path log = data.resolve("install.log");
    Process process = base.process(command).redirectOutput(log.toFile()).start();
    boolean ended = LeftoverProcess.await(process.toHandle(), 120);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new StartProblem("The empty database could not be made; the reason is in " + log + ".");
    }
    Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
  }

  private void launch(MariaDbBase base) throws IOException {
    OwnerOnly.write(
        initFile(),
        """
        CREATE OR REPLACE USER '%1$s'@'%2$s' IDENTIFIED BY '%3$s';
        GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%2$s' WITH GRANT OPTION;
        """
            .formatted(ADMIN, HOST, password(ADMIN)));
    List<String> command =
        new ArrayList<>(
            List.of(
                base.server().toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + base.folder(),
                "--datadir=" + data.resolve("files"),
                "--tmpdir=" + socketFolder,
                "--socket=" + socketFolder.resolve("db.sock"),
                "--port=" + port,
                "--bind-address=" + HOST,
                "--skip-name-resolve",
                // On the loopback address only; making a certificate would cost 5 s at every start.
                "--skip-ssl",
                "--init-file=" + initFile(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+08:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + Integer.getInteger(POOL, POOL_MB) + "M"));
    addUser(command);
    Process process = base.process(command).start();
    server = process;
    Files.writeString(data.resolve(PID_FILE), Long.toString(process.pid()));
    awaitReady(process);
    Files.writeString(data.resolve(PORT_FILE), Integer.toString(port));
    Files.deleteIfExists(initFile());
  }

  private void awaitReady(Process process) throws IOException {
    Path log = data.resolve("mariadbd.log");
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> copyLog(process, log, ready));
    try {
      if (!ready.get(120, TimeUnit.SECONDS)) {
        throw new StartProblem("The database stopped while starting; the reason is in " + log);
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new StartProblem("The database did not get ready; the reason is in " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database started", e);
    }
  }

  private static void copyLog(Process process, Path log, CompletableFuture<Boolean> ready) {
    try (BufferedReader lines = process.inputReader();
        var out = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(line);
        out.newLine();
        out.flush();
        if (line.contains("ready for connections")) {
          ready.complete(true);
        }
      }
      ready.complete(false);
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private void provision() throws IOException, SQLException {
    try (Connection admin = DriverManager.getConnection(url(""), ADMIN, password(ADMIN))) {
      DatabaseSetup.apply(
          admin, NAMES, password(NAMES.migrateUser()), password(NAMES.appUser()), HOST);
    }
  }

  private String url(String schema) {
    return "jdbc:mariadb://" + HOST + ":" + port + "/" + schema;
  }

  private Path initFile() {
    return data.resolve("init.sql");
  }

  private String password(String user) throws IOException {
    return OwnerOnly.password(data.resolve(ACCOUNTS), user);
  }

  /** The server refuses to run as root unless told that this is meant. */
  private static void addUser(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }
}
