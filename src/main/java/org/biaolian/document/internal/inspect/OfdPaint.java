package org.biaolian.document.internal.inspect;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What fills or strokes an object of an OFD: a colour, or a shading along a line or around a point.
 */
record OfdPaint(Paint paint, boolean faithful) {

  private static final int OPAQUE = 255;

  static OfdPaint of(XmlTree object, String name) {
    Optional<XmlTree> told =
        object.children().stream().filter(child -> child.name().equals(name)).findFirst();
    int alpha = whole(object.figure("Alpha", OPAQUE));
    Color plain = told.map(one -> color(one, alpha)).orElse(new Color(0, 0, 0, alpha));
    Optional<XmlTree> special = told.stream().flatMap(one -> one.children().stream()).findFirst();
    if (special.isEmpty()) {
      return new OfdPaint(plain, true);
    }
    Paint shaded =
        switch (special.get().name()) {
          case "AxialShd" -> axial(special.get(), alpha);
          case "RadialShd" -> radial(special.get(), alpha);
          default -> null;
        };
    return shaded == null ? new OfdPaint(plain, false) : new OfdPaint(shaded, true);
  }

  private static @Nullable Paint axial(XmlTree told, int alpha) {
    double[] from = told.figures("StartPoint");
    double[] to = told.figures("EndPoint");
    Steps steps = Steps.of(told, alpha);
    if (from.length != 2
        || to.length != 2
        || steps == null
        || Point2D.distance(from[0], from[1], to[0], to[1]) == 0) {
      return null;
    }
    return new LinearGradientPaint(
        new Point2D.Double(from[0], from[1]),
        new Point2D.Double(to[0], to[1]),
        steps.at(),
        steps.colors(),
        CycleMethod.NO_CYCLE);
  }

  /** Circles around one point; those between two points are not drawn as they are told. */
  private static @Nullable Paint radial(XmlTree told, int alpha) {
    double[] from = told.figures("StartPoint");
    double[] to = told.figures("EndPoint");
    double radius = told.figure("EndRadius", 0);
    Steps steps = Steps.of(told, alpha);
    boolean oneMiddle =
        from.length == 2 && to.length == 2 && Point2D.distance(from[0], from[1], to[0], to[1]) == 0;
    if (!oneMiddle || steps == null || radius <= 0 || told.figure("StartRadius", 0) != 0) {
      return null;
    }
    return new RadialGradientPaint(
        new Point2D.Double(to[0], to[1]), (float) radius, steps.at(), steps.colors());
  }

  /** Colours on the way, from 0 to 1 and further at each. */
  private record Steps(List<Float> places, List<Color> ways) {

    float[] at() {
      float[] at = new float[places.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = places.get(i);
      }
      return at;
    }

    Color[] colors() {
      return ways.toArray(Color[]::new);
    }

    static @Nullable Steps of(XmlTree told, int alpha) {
      List<XmlTree> segments = told.all("Segment").toList();
      List<Float> at = new ArrayList<>();
      List<Color> colors = new ArrayList<>();
      for (int i = 0; i < segments.size(); i++) {
        double even = segments.size() == 1 ? 0 : (double) i / (segments.size() - 1);
        float place = (float) segments.get(i).figure("Position", even);
        Optional<XmlTree> color = segments.get(i).first("Color");
        if (color.isEmpty() || place < 0 || place > 1 || (!at.isEmpty() && place <= at.getLast())) {
          return null;
        }
        at.add(place);
        colors.add(color(color.get(), alpha));
      }
      if (at.size() < 2) {
        return null;
      }
      return new Steps(at, colors);
    }
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
