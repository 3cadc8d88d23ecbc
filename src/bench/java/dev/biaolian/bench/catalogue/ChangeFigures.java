package dev.biaolian.bench.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntPredicate;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;

/**
 * How long until a change can be found. The clock starts before the change is written, and thus
 * before its commit, which itself waits for the index; it stops when a search has found the change.
 * Once with nothing beside it, once while an import runs.
 */
public final class ChangeFigures {

  private static final String PERSON = "shanxi-clerk";
  private static final int CHANGES = 100;
  private static final int BESIDE = 30_000;
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private final FullPortal portal;
  private final Standards standards;
  private final StandardEntry entry;
  private int changes;

  public ChangeFigures(FullPortal portal) {
    this.portal = portal;
    this.standards = portal.bean(Standards.class);
    this.entry = portal.bean(StandardEntry.class);
  }

  /**
   * Prints both figures.
   *
   * @param after how many rows the synthetic files before had
   */
  public void measure(Path folder, int after)
      throws IOException, InterruptedException, ExecutionException {
    UUID id =
        portal.request(
            PERSON, () -> entry.record(new NewStandard("DB14/T 999001-2024", titled("合成样本零"))));
    Share alone = change(id, done -> done < CHANGES);
    System.out.printf("FIGURE searchable.p99_s=%.3f%n", alone.millis(99) / 1000);
    Path file =
        new SyntheticCatalogue()
            .write(folder.resolve("beside.csv"), Math.min(after, BESIDE), after);
    CompletableFuture<Void> importing =
        CompletableFuture.runAsync(() -> new ImportFigures(portal).enter(file));
    Share beside = change(id, done -> !importing.isDone());
    importing.get();
    System.out.printf(
        "beside an import: %d changes, p50 %.3f s%n", beside.count(), beside.millis(50) / 1000);
    System.out.printf("FIGURE searchable.importing.p99_s=%.3f%n", beside.millis(99) / 1000);
  }

  private Share change(UUID id, IntPredicate goOn) {
    Share time = new Share();
    while (goOn.test(time.count())) {
      String word = "合成样本" + (1000 + changes++);
      StandardQuery query = StandardQuery.ALL.withText(word);
      long version = portal.request(PERSON, () -> standards.find(id).orElseThrow().version());
      long began = System.nanoTime();
      portal.request(
          PERSON,
          () -> {
            entry.edit(id, version, titled(word));
            return id;
          });
      while (portal.request(PERSON, () -> standards.page(query, 0, 1)).hits().stream()
          .noneMatch(hit -> hit.row().id().equals(id))) {
        Thread.onSpinWait();
      }
      time.add(System.nanoTime() - began);
    }
    return time;
  }

  private static StandardDetails titled(String title) {
    return StandardDetails.of(title, DAY, DAY.plusMonths(1), null);
  }
}
