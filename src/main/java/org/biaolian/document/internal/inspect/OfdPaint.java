package org.biaolian.document.internal.inspect;

import java.awt.Color;
import java.awt.Paint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What fills or strokes an object of an OFD: a colour, a shading, or a pattern.
 *
 * @param pattern what is drawn again and again instead of painting
 * @param faithful whether it is as the file tells it
 */
record OfdPaint(Paint paint, @Nullable XmlTree pattern, boolean faithful) {

  private static final int OPAQUE = 255;

  static OfdPaint of(XmlTree object, String name) {
    Optional<XmlTree> told =
        object.children().stream().filter(child -> child.name().equals(name)).findFirst();
    int alpha = whole(object.figure("Alpha", OPAQUE));
    Color plain = told.map(one -> color(one, alpha)).orElse(new Color(0, 0, 0, alpha));
    Optional<XmlTree> special = told.stream().flatMap(one -> one.children().stream()).findFirst();
    if (special.isEmpty()) {
      return new OfdPaint(plain, null, true);
    }
    if (special.get().name().equals("Pattern")) {
      return new OfdPaint(plain, special.get(), true);
    }
    OfdShading.Shade shade = new OfdShades(one -> color(one, alpha)).of(special.get());
    return shade == null
        ? new OfdPaint(plain, null, false)
        : new OfdPaint(new OfdShading(shade), null, true);
  }

  private static Color color(XmlTree told, int alpha) {
    double[] parts = told.figures("Value");
    int opaque = whole(told.figure("Alpha", alpha));
    return switch (parts.length) {
      case 1 -> new Color(whole(parts[0]), whole(parts[0]), whole(parts[0]), opaque);
      case 3 -> new Color(whole(parts[0]), whole(parts[1]), whole(parts[2]), opaque);
      case 4 -> mixed(parts, opaque);
      default -> new Color(0, 0, 0, opaque);
    };
  }

  /** Inks, in parts of 255 as the other colours are. */
  private static Color mixed(double[] inks, int opaque) {
    double light = 1 - Math.clamp(inks[3] / OPAQUE, 0, 1);
    return new Color(
        whole((OPAQUE - inks[0]) * light),
        whole((OPAQUE - inks[1]) * light),
        whole((OPAQUE - inks[2]) * light),
        opaque);
  }

  private static int whole(double part) {
    return (int) Math.clamp(Math.round(part), 0L, (long) OPAQUE);
  }
}
