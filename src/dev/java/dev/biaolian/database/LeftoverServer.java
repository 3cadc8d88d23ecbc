package dev.biaolian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Finds and ends the server that a crashed run left behind on a data folder. */
final class LeftoverServer {
  static final String PID_FILE = "server.pid";

  private LeftoverServer() {}

  /** Ends the process named in the folder's pid file, if it is ours; otherwise leaves it alone. */
  static void stop(Path data, Consumer<String> say) throws IOException {
    Path file = data.resolve(PID_FILE);
    if (!Files.exists(file)) {
      return;
    }
    String pid = Files.readString(file).strip();
    Optional<ProcessHandle> left =
        pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    if (left.isPresent() && isOurs(left.get(), data)) {
      say.accept("stopping the database that an earlier run left behind");
      end(left.get());
    }
    Files.deleteIfExists(file);
  }

  /** Asks the process to end, waits half a minute, then ends it by force. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!await(process, 30)) {
      process.destroyForcibly();
      await(process, 10);
    }
  }

  /** Whether the process ended within this many seconds. */
  static boolean await(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private static boolean isOurs(ProcessHandle process, Path data) {
    String argument = "--datadir=" + data.resolve("files");
    return process
        .info()
        .arguments()
        .map(arguments -> java.util.List.of(arguments).contains(argument))
        .orElseGet(() -> process.info().commandLine().orElse("").contains(argument));
  }
}
