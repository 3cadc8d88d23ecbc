package org.biaolian.document.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.document.FileKind;
import org.biaolian.document.PageLayout;
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

  /** A page as PNG, and what is known of it beside the picture. */
  public static final class DrawnPage {
    private final byte[] png;
    private final PageLayout layout;

    DrawnPage(byte[] png, PageLayout layout) {
      this.png = png;
      this.layout = layout;
    }

    /** The picture itself, which nobody may change. */
    public byte[] png() {
      return png;
    }

    public PageLayout layout() {
      return layout;
    }
  }

  /**
   * Pages from the first on by their number; fewer where the file ends.
   *
   * @throws RuleViolation when no process is free in time, or the pages take too much
   */
  public Map<Integer, DrawnPage> draw(FileKind kind, Sha256 file, int first, int count) {
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

  private static Map<Integer, DrawnPage> pictures(Path folder, int first, int count)
      throws IOException {
    Map<Integer, DrawnPage> pictures = new HashMap<>();
    for (int page = first; page < first + count; page++) {
      Path picture = folder.resolve(page + ".png");
      if (Files.exists(picture)) {
        pictures.put(
            page,
            new DrawnPage(
                Files.readAllBytes(picture), layout(folder.resolve(page + PageDrawer.LAYOUT))));
      }
    }
    return pictures;
  }

  private static PageLayout layout(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      boolean complete = data.readBoolean();
      short[] boxes = new short[data.readInt() * PageLayout.FIGURES];
      for (int i = 0; i < boxes.length; i++) {
        boxes[i] = data.readShort();
      }
      return new PageLayout(complete, boxes);
    }
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
