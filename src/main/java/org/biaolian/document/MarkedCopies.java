package org.biaolian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.biaolian.access.Unguarded;
import org.biaolian.document.internal.CopyMarking;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/** Copies of stored files that say on every page who took them and when. */
@Service
public class MarkedCopies {

  private final CopyMarking marking;

  MarkedCopies(CopyMarking marking) {
    this.marking = marking;
  }

  /**
   * A copy that bears this line: on each page of a PDF; an OFD as a PDF of its drawn pages; a
   * picture as a PDF that shows it; a DOCX at its beginning and at the head of each page; a plain
   * text at its beginning and its end.
   *
   * @throws RuleViolation {@code file-check-busy} when no process is free in time, {@code
   *     copy-not-marked} when the file takes too much
   * @throws UncheckedIOException if the storage folder fails
   */
  @Unguarded("the features, after their own checks")
  public MarkedCopy of(StoredDocument document, String line) {
    FileKind kind =
        FileKind.ofMediaType(document.mediaType())
            .orElseThrow(() -> new RuleViolation("copy-not-marked", document.fileName()));
    boolean drawn = kind == FileKind.OFD || kind.picture();
    try {
      return marking.copy(
          kind,
          document,
          line,
          drawn ? document.fileName() + ".pdf" : document.fileName(),
          drawn ? FileKind.PDF.mediaType() : document.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
