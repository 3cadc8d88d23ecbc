package org.biaolian.document.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.document.FileKind;
import org.biaolian.document.internal.inspect.PageDrawer;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.springframework.stereotype.Component;

/** Has pages drawn by the bounded process, in turn with the checks of uploads. */
@Component
public class PageImages {

  private final FileStore store;
  private final InspectionWorker worker;
  private final ExtractionSettings settings;

  PageImages(FileStore store, InspectionWorker worker, ExtractionSettings settings) {
    this.store = store;
    this.worker = worker;
    this.settings = settings;
  }

  /**
   * Pages from the first on, as PNG by their number; fewer where the file ends.
   *
   * @throws RuleViolation when no process is free in time, or the pages take too much
   */
  public Map<Integer, byte[]> draw(FileKind kind, Sha256 file, int first, int count) {
    try {
      Path folder = store.scratchFolder();
      try {
        Optional<List<String>> answer =
            worker.askInTurn(
                new InspectionWorker.Job(
                    PageDrawer.class.getName(),
                    store.folder(),
                    settings.memory(),
                    settings.time(),
                    List.of(
                        kind.name(),
                        store.relative(file),
                        store.relative(folder),
                        Integer.toString(first),
                        Integer.toString(count))));
        if (answer.isEmpty()) {
          throw new RuleViolation("page-too-complex");
        }
        return pictures(folder, first, count);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, byte[]> pictures(Path folder, int first, int count)
      throws IOException {
    Map<Integer, byte[]> pictures = new HashMap<>();
    for (int page = first; page < first + count; page++) {
      Path picture = folder.resolve(page + ".png");
      if (Files.exists(picture)) {
        pictures.put(page, Files.readAllBytes(picture));
      }
    }
    return pictures;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
