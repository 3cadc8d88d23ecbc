package org.biaolian.document.internal.inspect;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
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

  /** Of a letter's size: how far it reaches above its line, and its height. */
  private static final double ABOVE = 0.9;

  private static final double HEIGHT = 1.1;
  private static final int FULL_WIDTH = 0x2E80;

  /** A piece of a line; the right end is a guess by the box. */
  private record Piece(double x, double y, double right, String text, LetterBoxes boxes) {}

  private OfdText() {}

  static PageTexts read(Path file) throws IOException {
    PageTexts pages = new PageTexts();
    try (OfdParts parts = new OfdParts(file)) {
      for (XmlTree content : parts.contents()) {
        pages.add(page(content, new LetterBoxes()), 0);
      }
    }
    return pages;
  }

  /** Where the letters of a page stand: of its text, in the order of its text. */
  static LetterBoxes boxes(OfdParts.Page page) {
    LetterBoxes boxes = new LetterBoxes();
    page(page.content(), boxes);
    return boxes;
  }

  private static String page(XmlTree content, LetterBoxes boxes) {
    List<Piece> pieces = new ArrayList<>();
    for (XmlTree object : content.all("TextObject").toList()) {
      double[] box = Arrays.copyOf(object.figures("Boundary"), 4);
      for (XmlTree code : object.all("TextCode").toList()) {
        double x = box[0] + code.figure("X", 0);
        double y = box[1] + code.figure("Y", 0);
        pieces.add(new Piece(x, y, box[0] + box[2], code.text(), boxes(object, code)));
      }
    }
    return pieces.isEmpty() ? "" : lines(pieces, boxes);
  }

  private static String lines(List<Piece> pieces, LetterBoxes boxes) {
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
          boxes.addAll(piece.boxes());
          end = piece.right();
        }
        text.append('\n');
        start = i;
      }
    }
    return text.toString();
  }

  private static LetterBoxes boxes(XmlTree object, XmlTree code) {
    LetterBoxes boxes = new LetterBoxes();
    double size = object.figure("Size", 1);
    double x = code.figure("X", 0);
    double y = code.figure("Y", 0);
    AffineTransform place = OfdDrawing.place(object);
    String text = code.text();
    int letters = text.codePointCount(0, text.length());
    double[] right = OfdDrawing.steps(code.attribute("DeltaX"), letters);
    double[] down = OfdDrawing.steps(code.attribute("DeltaY"), letters);
    int step = 0;
    for (int letter : text.codePoints().toArray()) {
      double wide = letter < FULL_WIDTH ? size / 2 : size;
      boxes.add(
          Character.toString(letter),
          place
              .createTransformedShape(
                  new Rectangle2D.Double(x, y - size * ABOVE, wide, size * HEIGHT))
              .getBounds2D());
      // As the drawing goes: signs below the space are no letters, and told steps take their place.
      if (letter >= ' ') {
        boolean told = step < right.length || step < down.length;
        x += step < right.length ? right[step] : told ? 0 : wide;
        y += step < down.length ? down[step] : 0;
        step++;
      }
    }
    return boxes;
  }
}
