package org.biaolian.document.internal.inspect;

import java.awt.geom.Rectangle2D;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.document.PageLayout;

/** The boxes of a page's letters, as many as it has letters that are no spaces. */
final class LetterBoxes {

  /** A page with more letters is no page that people read. */
  private static final int MOST = 50_000;

  private final List<Rectangle2D> boxes = new ArrayList<>();

  /**
   * @param text letters that stand in this box, of which spaces do not count
   */
  void add(String text, Rectangle2D box) {
    for (int i = 0; i < text.length() && boxes.size() < MOST; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        boxes.add(box);
      }
    }
  }

  void addAll(LetterBoxes others) {
    boxes.addAll(others.boxes.subList(0, Math.min(others.boxes.size(), MOST - boxes.size())));
  }

  List<Rectangle2D> boxes() {
    return boxes;
  }

  /** Writes them as parts of the page, and whether the page could be drawn whole. */
  void write(Path file, boolean complete, double width, double height) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeBoolean(complete);
      data.writeInt(boxes.size());
      for (Rectangle2D box : boxes) {
        data.writeShort(part(box.getX(), width));
        data.writeShort(part(box.getY(), height));
        data.writeShort(part(box.getWidth(), width));
        data.writeShort(part(box.getHeight(), height));
      }
    }
  }

  private static int part(double figure, double whole) {
    return (int) Math.clamp(Math.round(figure / whole * PageLayout.WHOLE), 0L, PageLayout.WHOLE);
  }
}
