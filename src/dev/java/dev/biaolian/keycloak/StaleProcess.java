package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A server that an earlier run left behind when it was killed. Its number alone proves nothing, for
 * numbers are used again: the command line must name the same home folder.
 */
final class StaleProcess {

  private StaleProcess() {}

  static void stop(Path pidFile, Path home, Consumer<String> say) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> stale =
        number(Files.readString(pidFile)).flatMap(ProcessHandle::of).filter(p -> serves(p, home));
    if (stale.isPresent()) {
      say.accept("Stopping the Keycloak that an earlier run left behind");
      ServerProcess.stop(stale.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean serves(ProcessHandle process, Path home) {
    return process.isAlive()
        && process
            .info()
            .commandLine()
            .filter(line -> line.contains(ServerProcess.homeArgument(home) + " "))
            .isPresent();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
