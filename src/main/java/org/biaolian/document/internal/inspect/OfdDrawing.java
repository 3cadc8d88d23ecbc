package org.biaolian.document.internal.inspect;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page of an OFD: texts, outlines, pictures and compositions of them, with what lies under
 * them, the annotations and the seals over them. What is left out, such as films, is told.
 */
final class OfdDrawing {

  /** Of the format, where an outline does not say. */
  private static final double LINE_WIDTH = 0.353;

  private static final int DEEPEST = 8;

  /** More cells of a pattern are not to be told apart. */
  private static final int MOST_CELLS = 10_000;

  private final OfdParts parts;
  private final OfdParts.Page page;
  private final Graphics2D pen;

  /** From the page to the picture. */
  private final AffineTransform base;

  private final Map<String, Font> fonts = new HashMap<>();
  private boolean complete = true;
  private int depth;

  private OfdDrawing(OfdParts parts, OfdParts.Page page, Graphics2D pen) {
    this.parts = parts;
    this.page = page;
    this.pen = pen;
    this.base = pen.getTransform();
  }

  /**
   * Draws a page onto a picture.
   *
   * @param scale pixels for a millimetre
   * @return whether all that the page holds was drawn
   */
  static boolean draw(OfdParts parts, OfdParts.Page page, BufferedImage image, double scale)
      throws IOException {
    Graphics2D pen = image.createGraphics();
    if (!image.getColorModel().hasAlpha()) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.scale(scale, scale);
    pen.translate(-page.box().getX(), -page.box().getY());
    OfdDrawing drawing = new OfdDrawing(parts, page, pen);
    for (XmlTree template : page.templates()) {
      drawing.objects(template);
    }
    drawing.objects(page.content());
    for (XmlTree note : page.notes()) {
      drawing.note(note);
    }
    for (OfdParts.Seal seal : page.seals()) {
      drawing.complete &= OfdSeal.draw(parts, seal, pen, scale);
    }
    pen.dispose();
    return drawing.complete;
  }

  private void note(XmlTree appearance) throws IOException {
    AffineTransform whole = pen.getTransform();
    double[] box = appearance.figures("Boundary");
    if (box.length >= 2) {
      pen.translate(box[0], box[1]);
    }
    objects(appearance);
    pen.setTransform(whole);
  }

  private void objects(XmlTree tree) throws IOException {
    AffineTransform whole = pen.getTransform();
    Shape seen = pen.getClip();
    for (XmlTree child : tree.children()) {
      switch (child.name()) {
        case "TextObject" -> text(placed(child));
        case "PathObject" -> outline(placed(child));
        case "ImageObject" -> picture(placed(child));
        case "CompositeObject" -> composition(placed(child));
        case "VideoObject" -> complete = false;
        default -> objects(child);
      }
      pen.setTransform(whole);
      pen.setClip(seen);
    }
  }

  private void composition(XmlTree object) throws IOException {
    OfdParts.Resource resource = page.resources().get(object.attribute("ResourceID"));
    if (resource == null || depth == DEEPEST) {
      complete = false;
      return;
    }
    depth++;
    objects(resource.told());
    depth--;
  }

  /** From where an object has its own zero to the page. */
  static AffineTransform place(XmlTree object) {
    AffineTransform place = new AffineTransform();
    double[] box = object.figures("Boundary");
    if (box.length >= 2) {
      place.translate(box[0], box[1]);
    }
    double[] turn = object.figures("CTM");
    if (turn.length == 6) {
      place.concatenate(new AffineTransform(turn));
    }
    return place;
  }

  /** Moves the pen to where an object has its own zero, and lets it draw within its clips only. */
  private XmlTree placed(XmlTree object) {
    pen.transform(place(object));
    for (XmlTree clip : object.all("Clip").toList()) {
      Area open = new Area();
      boolean told = true;
      for (XmlTree area : clip.all("Area").toList()) {
        told &= area.first("Text").isEmpty();
        AffineTransform outer = place(area);
        for (XmlTree path : area.all("Path").toList()) {
          AffineTransform inner = new AffineTransform(outer);
          inner.concatenate(place(path));
          open.add(new Area(inner.createTransformedShape(path(path))));
        }
      }
      if (told) {
        pen.clip(open);
      } else {
        complete = false;
      }
    }
    return object;
  }

  private static Shape path(XmlTree object) {
    // Its own, not that of the cell of a pattern.
    return OfdPath.of(
        object.children().stream()
            .filter(child -> child.name().equals("AbbreviatedData"))
            .findFirst()
            .map(XmlTree::text)
            .orElse(""));
  }

  private void text(XmlTree object) throws IOException {
    double size = object.figure("Size", 1);
    Font font = font(object).deriveFont((float) size);
    OfdPaint ink = ink(object, "FillColor");
    List<XmlTree> glyphs =
        object.children().stream().filter(child -> child.name().equals("CGTransform")).toList();
    for (XmlTree code : object.children()) {
      if (code.name().equals("TextCode")) {
        code(code, font, glyphs, object.figure("HScale", 1), ink);
      }
    }
  }

  private void code(XmlTree code, Font font, List<XmlTree> glyphs, double wide, OfdPaint ink)
      throws IOException {
    int[] letters = code.text().codePoints().filter(letter -> letter >= ' ').toArray();
    double[] right = steps(code.attribute("DeltaX"), letters.length);
    double[] down = steps(code.attribute("DeltaY"), letters.length);
    double x = code.figure("X", 0);
    double y = code.figure("Y", 0);
    for (int i = 0; i < letters.length; i++) {
      GlyphVector glyph = glyph(font, letters[i], i, glyphs);
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(wide, 1);
      fill(place.createTransformedShape(glyph.getOutline()), ink);
      boolean told = i < right.length || i < down.length;
      x += i < right.length ? right[i] : told ? 0 : glyph.getGlyphMetrics(0).getAdvanceX() * wide;
      y += i < down.length ? down[i] : 0;
    }
  }

  /** A font that the file carries may have glyphs for which no letter stands. */
  private GlyphVector glyph(Font font, int letter, int at, List<XmlTree> glyphs) {
    for (XmlTree mapped : glyphs) {
      int from = (int) mapped.figure("CodePosition", 0);
      int count = (int) mapped.figure("CodeCount", 1);
      double[] ids =
          mapped
              .first("Glyphs")
              .map(told -> XmlTree.figures(Stream.of(told.text().strip().split("\\s+", -1))))
              .orElse(new double[0]);
      if (at >= from && at < from + count && ids.length == count) {
        return font.createGlyphVector(pen.getFontRenderContext(), new int[] {(int) ids[at - from]});
      }
    }
    return font.createGlyphVector(pen.getFontRenderContext(), Character.toString(letter));
  }

  /** The distances between letters; {@code g 3 5} stands for three times 5. */
  static double[] steps(String told, int most) {
    List<Double> steps = new ArrayList<>();
    String[] words = told.isEmpty() ? new String[0] : told.split("\\s+", -1);
    for (int i = 0; i < words.length && steps.size() < most; i++) {
      if (words[i].equals("g") && i + 2 < words.length) {
        double[] times = XmlTree.figures(Stream.of(words[i + 1], words[i + 2]));
        for (int n = 0; n < times[0] && steps.size() < most; n++) {
          steps.add(times[1]);
        }
        i += 2;
      } else {
        steps.add(XmlTree.figures(Stream.of(words[i]))[0]);
      }
    }
    return steps.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Font font(XmlTree object) throws IOException {
    String id = object.attribute("Font");
    Font known = fonts.get(id);
    if (known == null) {
      known = loaded(page.resources().get(id));
      fonts.put(id, known);
    }
    return known;
  }

  private Font loaded(OfdParts.@Nullable Resource resource) throws IOException {
    if (resource != null && resource.part() != null) {
      try (InputStream content = parts.open(resource.part())) {
        return Font.createFont(Font.TRUETYPE_FONT, content);
      } catch (FontFormatException broken) {
        complete = false;
        return new Font(Font.SERIF, Font.PLAIN, 1);
      }
    }
    boolean bold = resource != null && resource.told().attribute("Bold").equals("true");
    return new Font(Font.SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
  }

  private void outline(XmlTree object) throws IOException {
    Shape path = path(object);
    if (object.attribute("Fill").equals("true")) {
      fill(path, ink(object, "FillColor"));
    }
    if (!object.attribute("Stroke").equals("false")) {
      OfdPaint ink = ink(object, "StrokeColor");
      BasicStroke line =
          new BasicStroke((float) Math.max(0, object.figure("LineWidth", LINE_WIDTH)));
      if (ink.pattern() == null) {
        pen.setStroke(line);
        pen.draw(path);
      } else {
        fill(line.createStrokedShape(path), ink);
      }
    }
  }

  private OfdPaint ink(XmlTree object, String name) {
    OfdPaint told = OfdPaint.of(object, name);
    pen.setPaint(told.paint());
    complete &= told.faithful();
    return told;
  }

  private void fill(Shape shape, OfdPaint ink) throws IOException {
    XmlTree pattern = ink.pattern();
    if (pattern == null) {
      pen.fill(shape);
      return;
    }
    OfdPattern cells = depth == DEEPEST ? null : OfdPattern.of(pattern, pen.getTransform(), base);
    Rectangle2D seenOf = pen.getTransform().createTransformedShape(shape).getBounds2D();
    List<AffineTransform> places = cells == null ? List.of() : cells.over(seenOf, MOST_CELLS);
    if (cells == null || places.isEmpty()) {
      complete = false;
      pen.fill(shape);
      return;
    }
    AffineTransform whole = pen.getTransform();
    Shape seen = pen.getClip();
    Paint paint = pen.getPaint();
    depth++;
    pen.clip(shape);
    Shape within = pen.getClip();
    for (AffineTransform place : places) {
      pen.setTransform(whole);
      pen.setClip(within);
      pen.setTransform(place);
      pen.clip(cells.cell());
      objects(pattern);
    }
    depth--;
    pen.setTransform(whole);
    pen.setClip(seen);
    pen.setPaint(paint);
  }

  private void picture(XmlTree object) throws IOException {
    OfdParts.Resource resource = page.resources().get(object.attribute("ResourceID"));
    if (resource == null || resource.part() == null) {
      complete = false;
      return;
    }
    BufferedImage image;
    try (InputStream content = parts.open(resource.part())) {
      image = ImageIO.read(content);
    }
    if (image == null) {
      complete = false;
    } else {
      AffineTransform place = new AffineTransform();
      double[] box = object.figures("Boundary");
      if (object.figures("CTM").length != 6 && box.length == 4) {
        place.scale(box[2], box[3]);
      }
      place.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
      pen.drawImage(image, place, null);
    }
  }
}
