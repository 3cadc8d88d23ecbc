package org.biaolian.document.internal.inspect;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The outline that the abbreviated data of a path stand for: S, M, L, Q, B, A, C with figures. */
final class OfdPath {

  private static final Pattern SPACE = Pattern.compile("[\\s,]+");

  private final String[] words;
  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private int at;

  private OfdPath(String data) {
    words = SPACE.split(data.strip(), -1);
  }

  static Path2D of(String data) {
    OfdPath reader = new OfdPath(data);
    while (reader.at < reader.words.length) {
      reader.step(reader.words[reader.at++]);
    }
    return reader.path;
  }

  private void step(String letter) {
    if (path.getCurrentPoint() == null && !letter.equals("S") && !letter.equals("M")) {
      path.moveTo(0, 0);
    }
    switch (letter) {
      case "S", "M" -> path.moveTo(next(), next());
      case "L" -> path.lineTo(next(), next());
      case "Q" -> path.quadTo(next(), next(), next(), next());
      case "B" -> path.curveTo(next(), next(), next(), next(), next(), next());
      case "A" -> arc(next(), next(), next(), next() != 0, next() != 0, next(), next());
      case "C" -> path.closePath();
      default -> {}
    }
  }

  private double next() {
    return at < words.length ? XmlTree.figures(Stream.of(words[at++]))[0] : 0;
  }

  /**
   * From the present point along an ellipse, by the formulas that SVG uses for the same figures.
   */
  private void arc(
      double rx, double ry, double turn, boolean large, boolean sweep, double x, double y) {
    double angle = Math.toRadians(turn % 360);
    double dx = (path.getCurrentPoint().getX() - x) / 2;
    double dy = (path.getCurrentPoint().getY() - y) / 2;
    double px = Math.cos(angle) * dx + Math.sin(angle) * dy;
    double py = Math.cos(angle) * dy - Math.sin(angle) * dx;
    double a = Math.abs(rx);
    double b = Math.abs(ry);
    if (a == 0 || b == 0 || (dx == 0 && dy == 0)) {
      path.lineTo(x, y);
      return;
    }
    double grow = Math.sqrt(px * px / (a * a) + py * py / (b * b));
    if (grow > 1) {
      a *= grow;
      b *= grow;
    }
    double over = a * a * py * py + b * b * px * px;
    double root = Math.sqrt(Math.max(0, (a * a * b * b - over) / over));
    double sign = large == sweep ? -root : root;
    double cx = sign * a * py / b;
    double cy = -sign * b * px / a;
    double start = Math.toDegrees(Math.atan2((py - cy) / b, (px - cx) / a));
    double extent = Math.toDegrees(Math.atan2((-py - cy) / b, (-px - cx) / a)) - start;
    if (sweep && extent < 0) {
      extent += 360;
    } else if (!sweep && extent > 0) {
      extent -= 360;
    }
    double middleX = (path.getCurrentPoint().getX() + x) / 2;
    double middleY = (path.getCurrentPoint().getY() + y) / 2;
    AffineTransform placed = AffineTransform.getTranslateInstance(middleX, middleY);
    placed.rotate(angle);
    placed.translate(cx, cy);
    Arc2D arc = new Arc2D.Double(-a, -b, 2 * a, 2 * b, -start, -extent, Arc2D.OPEN);
    path.append(placed.createTransformedShape(arc), true);
  }
}
