package org.biaolian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of portal and database while sixteen writers work; {@code ./portal test crash}
 * does it 200 times. A kill of processes is no power loss: what the operating system had taken, it
 * still writes.
 */
@Tag("crash")
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);

  /** A portal starts on one processor for the most part: two at once take little longer. */
  private static final int SERIES = 2;

  private static final long SEED = 20260214;

  @Test
  void nothingAcknowledgedIsLostDoubledOrHalfAppliedWhenPortalAndDatabaseAreKilled()
      throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "crash").toAbsolutePath());
    List<Callable<Integer>> all =
        IntStream.range(0, SERIES).<Callable<Integer>>mapToObj(one -> series(folder, one)).toList();
    int total = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(SERIES)) {
      for (Future<Integer> one : threads.invokeAll(all)) {
        total += one.get();
      }
    }
    assertThat(total).as("acknowledged steps in all").isGreaterThanOrEqualTo(ROUNDS * 20);
  }

  /** An odd round more falls to the first. */
  private static Callable<Integer> series(Path folder, int one) {
    int rounds = (ROUNDS + SERIES - 1 - one) / SERIES;
    return () -> CrashSeries.of(rounds, own(folder), SEED + one);
  }

  private static Path own(Path folder) throws IOException {
    return Files.createTempDirectory(folder, "round");
  }
}
