package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.nio.file.Path;
import org.biaolian.document.FileKind;

/**
 * A picture that is whole, of a size that a camera or a scanner makes, and nothing else besides.
 */
final class PictureInspection {

  /** More than any camera of an office has; a small file can claim far more. */
  private static final long MOST_POINTS = 120_000_000;

  private static final String PNG_BEGIN = "\u0089PNG\r\n\u001a\n";
  private static final String PNG_END = "IEND\u00aeB`\u0082";
  private static final String JPEG_BEGIN = "\u00ff\u00d8\u00ff";

  private PictureInspection() {}

  static void check(Path file, FileKind kind) throws IOException, RefusedFile {
    FileEnds ends = FileEnds.of(file);
    if (!ends.beginsWith(kind == FileKind.PNG ? PNG_BEGIN : JPEG_BEGIN)) {
      throw new RefusedFile(Fault.BROKEN);
    }
    if (ends.endsAsZip() || ends.looksLikePage() || ends.headHolds("%PDF-")) {
      throw new RefusedFile(Fault.DOUBLE);
    }
    if (kind == FileKind.PNG && !ends.endsWith(PNG_END)) {
      throw new RefusedFile(ends.tailHolds(PNG_END) ? Fault.DOUBLE : Fault.BROKEN);
    }
    if (Pictures.size(kind, file).points() > MOST_POINTS) {
      throw new RefusedFile(Fault.BOMB);
    }
    Pictures.read(kind, file);
  }
}
