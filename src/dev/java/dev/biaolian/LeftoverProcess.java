package dev.biaolian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends servers of ours, also those that a crashed run left behind. */
public final class LeftoverProcess {
  private LeftoverProcess() {}

  /**
   * Ends the process whose number is in the file, if it is ours: numbers are used again, so its
   * command line must name the data folder. The file goes away either way.
   *
   * @param notice told only when there is such a process
   */
  public static void stop(Path pidFile, Path folder, Runnable notice) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    String pid = Files.readString(pidFile).strip();
    Optional<ProcessHandle> left =
        pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    if (left.isPresent() && names(left.get(), folder)) {
      notice.run();
      end(left.get());
    }
    Files.deleteIfExists(pidFile);
  }

  /** Asks the process to end, waits half a minute, then ends it by force. */
  public static void end(ProcessHandle process) {
    process.destroy();
    if (!await(process, 30)) {
      process.destroyForcibly();
      await(process, 10);
    }
  }

  /** Whether the process ended within this many seconds. */
  public static boolean await(ProcessHandle process, int seconds) {
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

  private static boolean names(ProcessHandle process, Path folder) {
    return process.info().commandLine().orElse("").contains(folder.toString());
  }
}
