package org.biaolian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
  private static final int SERIALS_A_ROUND = 400;

  private Path folder = Path.of("target", "crash").toAbsolutePath();
  private Path acknowledged = folder.resolve("acknowledged");
  private Instant since = Instant.EPOCH;
  private int total;

  @Test
  void nothingAcknowledgedIsLostDoubledOrHalfAppliedWhenPortalAndDatabaseAreKilled()
      throws IOException, InterruptedException {
    folder = Files.createTempDirectory(Files.createDirectories(folder), "round");
    acknowledged = folder.resolve("acknowledged");
    Files.createFile(acknowledged);
    Random random = new Random(20260214);
    for (int round = 0; round < ROUNDS; round++) {
      round(round, 20 + random.nextInt(100), random.nextBoolean());
    }
    Process last = start(ROUNDS, true);
    try (BufferedReader lines = last.inputReader(StandardCharsets.UTF_8)) {
      verified(lines);
    }
    assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(total).as("acknowledged steps in all").isGreaterThanOrEqualTo(ROUNDS * 20);
  }

  private void round(int number, int steps, boolean databaseFirst)
      throws IOException, InterruptedException {
    Instant began = Instant.now();
    Process portal = start(number, false);
    List<String> done = new ArrayList<>();
    try (BufferedReader lines = portal.inputReader(StandardCharsets.UTF_8)) {
      verified(lines);
      since = began;
      String line = lines.readLine();
      while (line != null && done.size() < steps) {
        if (line.startsWith("ACK ")) {
          done.add(line);
        }
        line = lines.readLine();
      }
      assertThat(line).as("the portal works until it is killed").isNotNull();
      PortalProcess.kill(portal, folder, databaseFirst);
      // What was acknowledged until the kill counts too.
      while (line != null) {
        if (line.startsWith("ACK ")) {
          done.add(line);
        }
        line = lines.readLine();
      }
    }
    total += done.size();
    Files.write(acknowledged, done);
  }

  private void verified(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("VERIFIED ")) {
      assertThat(line).doesNotStartWith("FAILED ");
      line = lines.readLine();
    }
    assertThat(line)
        .as("see %s", folder.resolve("errors"))
        .isEqualTo("VERIFIED " + Files.readAllLines(acknowledged).size());
  }

  private Process start(int round, boolean last) throws IOException {
    return PortalProcess.start(
        folder,
        CrashedPortal.class,
        folder.toString(),
        String.valueOf(since.toEpochMilli()),
        acknowledged.toString(),
        String.valueOf(900_001 + round * SERIALS_A_ROUND),
        String.valueOf(last));
  }
}
