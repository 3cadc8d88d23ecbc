package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The text of an OFD, GB/T 33190: its pages in their order, their pieces from top to bottom. */
final class OfdText {

  /** Pieces that stand no further apart, in millimetres, are of one line. */
  private static final double SAME_LINE = 2;

  private static final double WIDE_GAP = 3;

  /** A piece of a line; the right end is a guess by the box. */
  private record Piece(double x, double y, double right, String text) {}

  private OfdText() {}

  static PageTexts read(Path file) throws IOException {
    PageTexts pages = new PageTexts();
    try (OfdParts parts = new OfdParts(file)) {
      for (XmlTree content : parts.contents()) {
        pages.add(page(content), 0);
      }
    }
    return pages;
  }

  private static String page(XmlTree content) {
    List<Piece> pieces = new ArrayList<>();
    for (XmlTree object : content.all("TextObject").toList()) {
      double[] box = Arrays.copyOf(object.figures("Boundary"), 4);
      for (XmlTree code : object.all("TextCode").toList()) {
        double x = box[0] + code.figure("X", 0);
        double y = box[1] + code.figure("Y", 0);
        pieces.add(new Piece(x, y, box[0] + box[2], code.text()));
      }
    }
    return pieces.isEmpty() ? "" : lines(pieces);
  }

  private static String lines(List<Piece> pieces) {
    pieces.sort(Comparator.comparingDouble(Piece::y));
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).y() - pieces.get(start).y() > SAME_LINE) {
        List<Piece> line = new ArrayList<>(pieces.subList(start, i));
        line.sort(Comparator.comparingDouble(Piece::x));
        double end = line.getFirst().x();
        for (Piece piece : line) {
          text.append(piece.x() - end > WIDE_GAP ? " " : "").append(piece.text());
          end = piece.right();
        }
        text.append('\n');
        start = i;
      }
    }
    return text.toString();
  }
}
