package org.biaolian.document.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.biaolian.document.FileKind;
import org.biaolian.document.MarkedCopy;
import org.biaolian.document.StoredDocument;
import org.biaolian.document.internal.inspect.CopyMarker;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Has copies marked by the bounded process, in turn with the checks of uploads. */
@Component
public class CopyMarking {

  private final FileStore store;
  private final InspectionWorker worker;
  private final ExtractionSettings settings;

  CopyMarking(FileStore store, InspectionWorker worker, ExtractionSettings settings) {
    this.store = store;
    this.worker = worker;
    this.settings = settings;
  }

  /** The copy; it lies on the disk until its reader closes it. */
  public MarkedCopy copy(
      FileKind kind, StoredDocument document, String line, String fileName, String mediaType)
      throws IOException {
    Path folder = store.scratchFolder();
    Path kept = null;
    try {
      Files.writeString(folder.resolve(CopyMarker.MARK), line, StandardCharsets.UTF_8);
      Optional<List<String>> answer =
          worker.askInTurn(
              new InspectionWorker.Job(
                  CopyMarker.class.getName(),
                  store.folder(),
                  settings.memory(),
                  settings.time(),
                  List.of(kind.name(), store.relative(document.hash()), store.relative(folder))));
      if (answer.isEmpty()) {
        throw new RuleViolation("copy-not-marked", document.fileName());
      }
      kept = store.scratch();
      Files.move(folder.resolve(CopyMarker.COPY), kept, StandardCopyOption.REPLACE_EXISTING);
      // Asked before it is opened: opening takes its name away.
      long size = Files.size(kept);
      return new MarkedCopy(
          fileName,
          mediaType,
          size,
          Files.newInputStream(kept, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException | RuntimeException e) {
      if (kept != null) {
        Files.deleteIfExists(kept);
      }
      throw e;
    } finally {
      PageImages.delete(folder);
    }
  }
}
