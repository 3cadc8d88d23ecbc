package org.biaolian.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.ReaderMark;
import org.biaolian.document.Documents;
import org.biaolian.document.MarkedCopies;
import org.biaolian.document.MarkedCopy;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Files of records as one takes them away. Each begins with {@link FileReadings#begin}, whose fact
 * is committed before anything leaves; marking a copy holds no database connection.
 */
@Service
public class FileDownloads {

  private final FileReadings readings;
  private final Documents documents;
  private final MarkedCopies copies;
  private final ReaderMark mark;

  FileDownloads(FileReadings readings, Documents documents, MarkedCopies copies, ReaderMark mark) {
    this.readings = readings;
    this.documents = documents;
    this.copies = copies;
    this.mark = mark;
  }

  /**
   * A file that the viewer may read; nothing if not. What not everybody may read bears the reader's
   * bureau, name and the time.
   *
   * @throws RuleViolation when the copy cannot be marked; nothing leaves then
   */
  @Requires(Action.READ_PUBLIC)
  public Optional<FileContent> open(UUID standardId, UUID fileId) {
    return readings
        .begin(standardId, fileId, 0)
        .flatMap(
            reading ->
                documents
                    .find(fileId)
                    .map(stored -> reading.restricted() ? marked(stored) : asStored(stored)));
  }

  /**
   * A file byte for byte as it was stored, for the owner's people who keep the record; nothing for
   * anybody else. Taking one that is not public is noted as such.
   */
  @Requires(Action.EDIT_STANDARD)
  public Optional<FileContent> original(UUID standardId, UUID fileId) {
    return readings
        .beginOriginal(standardId, fileId)
        .flatMap(reading -> documents.find(fileId))
        .map(this::asStored);
  }

  private FileContent marked(StoredDocument stored) {
    String line = mark.now();
    MarkedCopy copy = copies.of(stored, line);
    return new FileContent(copy.fileName(), copy.mediaType(), copy.size(), line, copy.bytes());
  }

  private FileContent asStored(StoredDocument stored) {
    return new FileContent(
        stored.fileName(), stored.mediaType(), stored.size(), "", documents.open(stored));
  }
}
