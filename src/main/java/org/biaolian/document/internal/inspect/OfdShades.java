package org.biaolian.document.internal.inspect;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.biaolian.document.internal.inspect.OfdShading.Shade;
import org.jspecify.annotations.Nullable;

/**
 * The shadings of GB/T 33190: along a line, between two circles, over triangles, over a lattice.
 */
final class OfdShades {

  /** Each point is held against each triangle. */
  private static final int MOST_TRIANGLES = 400;

  private final Function<XmlTree, Color> colors;

  /**
   * The shadings of an object.
   *
   * @param colors how its colours are read
   */
  OfdShades(Function<XmlTree, Color> colors) {
    this.colors = colors;
  }

  /** The shading that is told; nothing for one that does not make sense. */
  @Nullable Shade of(XmlTree told) {
    return switch (told.name()) {
      case "AxialShd" -> axial(told);
      case "RadialShd" -> radial(told);
      case "GouraudShd" -> triangles(told, free(points(told)));
      case "LaGouraudShd" ->
          triangles(told, lattice(points(told), (int) told.figure("VerticesPerRow", 0)));
      default -> null;
    };
  }

  private @Nullable Shade axial(XmlTree told) {
    double[] from = told.figures("StartPoint");
    double[] to = told.figures("EndPoint");
    if (from.length != 2 || to.length != 2) {
      return null;
    }
    double right = to[0] - from[0];
    double down = to[1] - from[1];
    double square = right * right + down * down;
    Ramp ramp = Ramp.of(told, colors, Math.sqrt(square));
    return ramp == null || square == 0
        ? null
        : (x, y) -> ramp.at(((x - from[0]) * right + (y - from[1]) * down) / square);
  }

  private @Nullable Shade radial(XmlTree told) {
    double[] from = told.figures("StartPoint");
    double[] to = told.figures("EndPoint");
    if (from.length != 2 || to.length != 2) {
      return null;
    }
    double first = told.figure("StartRadius", 0);
    double last = told.figure("EndRadius", 0);
    double way = Point2D.distance(from[0], from[1], to[0], to[1]);
    Ramp ramp = Ramp.of(told, colors, way == 0 ? Math.abs(last - first) : way);
    double flat = told.figure("Eccentricity", 0);
    if (ramp == null
        || first < 0
        || last < 0
        || (way == 0 && first == last)
        || flat < 0
        || flat >= 1) {
      return null;
    }
    AffineTransform round = round(to, flat, told.figure("Angle", 0));
    Point2D start = round.transform(new Point2D.Double(from[0], from[1]), null);
    Circles circles =
        new Circles(
            start.getX(),
            start.getY(),
            to[0] - start.getX(),
            to[1] - start.getY(),
            first,
            last - first);
    return (x, y) -> {
      double[] place = {x, y};
      round.transform(place, 0, place, 0, 1);
      double at = circles.at(place[0], place[1], ramp);
      return Double.isNaN(at) ? 0 : ramp.at(at);
    };
  }

  /** From ellipses around a point, whose long axes are turned, to circles. */
  private static AffineTransform round(double[] middle, double flat, double angle) {
    AffineTransform ellipse = AffineTransform.getTranslateInstance(middle[0], middle[1]);
    ellipse.rotate(Math.toRadians(angle));
    ellipse.scale(1, Math.sqrt(1 - flat * flat));
    ellipse.rotate(-Math.toRadians(angle));
    ellipse.translate(-middle[0], -middle[1]);
    try {
      return ellipse.createInverse();
    } catch (NoninvertibleTransformException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Circles that grow from a first one to a last one while they move. */
  private record Circles(
      double x, double y, double right, double down, double radius, double more) {

    /** How far on its way the last circle is that passes a place; no number where none does. */
    double at(double placeX, double placeY, Ramp ramp) {
      double dx = placeX - x;
      double dy = placeY - y;
      double a = right * right + down * down - more * more;
      double b = dx * right + dy * down + radius * more;
      double c = dx * dx + dy * dy - radius * radius;
      if (Math.abs(a) < 1e-12) {
        return b == 0 ? Double.NaN : fit(c / (2 * b), ramp);
      }
      double root = b * b - a * c;
      if (root < 0) {
        return Double.NaN;
      }
      double one = (b + Math.sqrt(root)) / a;
      double other = (b - Math.sqrt(root)) / a;
      double best = fit(Math.max(one, other), ramp);
      return Double.isNaN(best) ? fit(Math.min(one, other), ramp) : best;
    }

    private double fit(double at, Ramp ramp) {
      return radius + at * more >= 0 && ramp.reaches(at) ? at : Double.NaN;
    }
  }

  /** Colours on the way from 0 to 1, once, again and again or there and back. */
  private record Ramp(
      List<Double> places, List<Color> ways, String mapping, double unit, int beyond) {

    static @Nullable Ramp of(XmlTree told, Function<XmlTree, Color> colors, double length) {
      List<XmlTree> segments = told.all("Segment").toList();
      List<Double> places = new ArrayList<>();
      List<Color> ways = new ArrayList<>();
      for (int i = 0; i < segments.size(); i++) {
        double even = segments.size() == 1 ? 0 : (double) i / (segments.size() - 1);
        double place = segments.get(i).figure("Position", even);
        Optional<XmlTree> color = segments.get(i).first("Color");
        if (color.isEmpty()
            || place < 0
            || place > 1
            || (!places.isEmpty() && place < places.getLast())) {
          return null;
        }
        places.add(place);
        ways.add(colors.apply(color.get()));
      }
      double unit = told.figure("MapUnit", length) / (length == 0 ? 1 : length);
      return places.size() < 2 || unit <= 0
          ? null
          : new Ramp(places, ways, told.attribute("MapType"), unit, (int) told.figure("Extend", 0));
    }

    boolean reaches(double at) {
      return (at >= 0 || (beyond & 1) != 0) && (at <= 1 || (beyond & 2) != 0);
    }

    int at(double way) {
      if (!reaches(way)) {
        return 0;
      }
      return switch (mapping) {
        case "Repeat" -> within((way - Math.floor(way / unit) * unit) / unit);
        case "Reflect" -> {
          double turn = way / unit - 2 * Math.floor(way / unit / 2);
          yield within(turn <= 1 ? turn : 2 - turn);
        }
        default -> within(way);
      };
    }

    private int within(double at) {
      int after = 0;
      while (after < places.size() && places.get(after) < at) {
        after++;
      }
      if (after == 0) {
        return ways.getFirst().getRGB();
      }
      if (after == places.size()) {
        return ways.getLast().getRGB();
      }
      double from = places.get(after - 1);
      double share = (at - from) / (places.get(after) - from);
      return mixed(ways.get(after - 1), 1 - share, ways.get(after), share, ways.get(after), 0);
    }
  }

  private record Corner(double x, double y, Color color, int edge) {}

  private record Triangle(Corner a, Corner b, Corner c) {

    /** The colour between the corners; 0 outside. */
    int at(double x, double y) {
      double whole = area(b.x, b.y, c.x, c.y, a.x, a.y);
      double nearA = area(b.x, b.y, c.x, c.y, x, y) / whole;
      double nearB = area(c.x, c.y, a.x, a.y, x, y) / whole;
      double nearC = 1 - nearA - nearB;
      double least = Math.min(nearA, Math.min(nearB, nearC));
      return whole == 0 || least < -1e-9
          ? 0
          : mixed(a.color, nearA, b.color, nearB, c.color, nearC);
    }

    private static double area(double x1, double y1, double x2, double y2, double x3, double y3) {
      return (x1 - x3) * (y2 - y3) - (x2 - x3) * (y1 - y3);
    }
  }

  private List<Corner> points(XmlTree told) {
    List<Corner> points = new ArrayList<>();
    for (XmlTree point : told.all("Point").toList()) {
      Optional<XmlTree> color = point.first("Color");
      if (color.isEmpty()) {
        return List.of();
      }
      points.add(
          new Corner(
              point.figure("X", 0),
              point.figure("Y", 0),
              colors.apply(color.get()),
              (int) point.figure("EdgeFlag", 0)));
    }
    return points;
  }

  /** Each further point makes a triangle with an edge of the one before, or begins anew. */
  private static List<Triangle> free(List<Corner> points) {
    List<Triangle> triangles = new ArrayList<>();
    int at = 0;
    while (at < points.size()) {
      Corner next = points.get(at);
      if (next.edge() == 0 || triangles.isEmpty()) {
        if (at + 2 >= points.size()) {
          return List.of();
        }
        triangles.add(new Triangle(next, points.get(at + 1), points.get(at + 2)));
        at += 3;
      } else {
        Triangle last = triangles.getLast();
        triangles.add(new Triangle(next.edge() == 1 ? last.b() : last.a(), last.c(), next));
        at++;
      }
    }
    return triangles;
  }

  private static List<Triangle> lattice(List<Corner> points, int inRow) {
    List<Triangle> triangles = new ArrayList<>();
    if (inRow < 2 || points.size() % inRow != 0) {
      return triangles;
    }
    for (int at = 0; at + inRow < points.size(); at++) {
      if (at % inRow < inRow - 1) {
        Corner right = points.get(at + 1);
        Corner below = points.get(at + inRow);
        triangles.add(new Triangle(points.get(at), right, below));
        triangles.add(new Triangle(right, below, points.get(at + inRow + 1)));
      }
    }
    return triangles;
  }

  private @Nullable Shade triangles(XmlTree told, List<Triangle> triangles) {
    if (triangles.isEmpty() || triangles.size() > MOST_TRIANGLES) {
      return null;
    }
    int behind = told.first("BackColor").map(color -> colors.apply(color).getRGB()).orElse(0);
    return (x, y) -> {
      // The later one lies on top.
      for (int i = triangles.size() - 1; i >= 0; i--) {
        int color = triangles.get(i).at(x, y);
        if (color != 0) {
          return color;
        }
      }
      return behind;
    };
  }

  private static int mixed(Color a, double ofA, Color b, double ofB, Color c, double ofC) {
    int alpha = part(a.getAlpha() * ofA + b.getAlpha() * ofB + c.getAlpha() * ofC);
    int red = part(a.getRed() * ofA + b.getRed() * ofB + c.getRed() * ofC);
    int green = part(a.getGreen() * ofA + b.getGreen() * ofB + c.getGreen() * ofC);
    int blue = part(a.getBlue() * ofA + b.getBlue() * ofB + c.getBlue() * ofC);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private static int part(double figure) {
    return (int) Math.clamp(Math.round(figure), 0L, 255L);
  }
}
