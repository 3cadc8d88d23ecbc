package org.biaolian.document.internal.inspect;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern: a cell that stands again and again beside and below itself, every other one mirrored
 * where it says so.
 *
 * @param cell what is seen of one
 * @param right from one to the next
 * @param down from one to the one below
 * @param space from the pattern's own measure to the picture
 */
record OfdPattern(
    Rectangle2D cell, double right, double down, String mirrored, AffineTransform space) {

  /**
   * Reads a pattern.
   *
   * @param object from the object to the picture
   * @param page from the page to the picture
   * @return nothing for one that does not make sense
   */
  static @Nullable OfdPattern of(XmlTree told, AffineTransform object, AffineTransform page) {
    double width = told.figure("Width", 0);
    double height = told.figure("Height", 0);
    double right = told.figure("XStep", width);
    double down = told.figure("YStep", height);
    if (width <= 0 || height <= 0 || right <= 0 || down <= 0) {
      return null;
    }
    AffineTransform space =
        new AffineTransform(told.attribute("RelativeTo").equals("Page") ? page : object);
    double[] turn = told.figures("CTM");
    if (turn.length == 6) {
      space.concatenate(new AffineTransform(turn));
    }
    return new OfdPattern(
        new Rectangle2D.Double(0, 0, width, height),
        right,
        down,
        told.attribute("ReflectMethod"),
        space);
  }

  /** Where cells stand that cover a part of the picture; nothing when they are too many. */
  List<AffineTransform> over(Rectangle2D part, int most) {
    Rectangle2D own;
    try {
      own = space.createInverse().createTransformedShape(part).getBounds2D();
    } catch (NoninvertibleTransformException flat) {
      return List.of();
    }
    double first = Math.floor((own.getMinX() - cell.getWidth()) / right);
    double last = Math.ceil(own.getMaxX() / right);
    double top = Math.floor((own.getMinY() - cell.getHeight()) / down);
    double bottom = Math.ceil(own.getMaxY() / down);
    if ((last - first + 1) * (bottom - top + 1) > most) {
      return List.of();
    }
    List<AffineTransform> places = new ArrayList<>();
    for (double row = top; row <= bottom; row++) {
      for (double column = first; column <= last; column++) {
        places.add(place(column, row));
      }
    }
    return places;
  }

  private AffineTransform place(double column, double row) {
    AffineTransform place = new AffineTransform(space);
    place.translate(column * right, row * down);
    boolean across = mirrored.startsWith("Column") || mirrored.equals("RowAndColumn");
    boolean over = mirrored.startsWith("Row");
    if (across && column % 2 != 0) {
      place.translate(cell.getWidth(), 0);
      place.scale(-1, 1);
    }
    if (over && row % 2 != 0) {
      place.translate(0, cell.getHeight());
      place.scale(1, -1);
    }
    return place;
  }
}
