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

/** One portal and its database, killed round after round: each starts on what the last one left. */
final class CrashSeries {

  private static final int SERIALS_A_ROUND = 400;

  private final Path folder;
  private final Path acknowledged;
  private final Random random;
  private Instant since = Instant.EPOCH;
  private int total;

  private CrashSeries(Path folder, long seed) {
    this.folder = folder;
    acknowledged = folder.resolve("acknowledged");
    random = new Random(seed);
  }

  /**
   * Kills it so many times, and looks a last time whether all is there.
   *
   * @param seed gives after how many steps each round is killed, and which process first
   * @return how many steps were acknowledged
   */
  static int of(int rounds, Path folder, long seed) throws IOException, InterruptedException {
    CrashSeries series = new CrashSeries(folder, seed);
    Files.createFile(series.acknowledged);
    for (int round = 0; round < rounds; round++) {
      series.round(round);
    }
    Process last = series.start(rounds, true);
    try (BufferedReader lines = last.inputReader(StandardCharsets.UTF_8)) {
      series.verified(lines);
    }
    assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return series.total;
  }

  private void round(int number) throws IOException, InterruptedException {
    int steps = 20 + random.nextInt(100);
    boolean databaseFirst = random.nextBoolean();
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
