package org.biaolian.document.internal.inspect;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
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
 * Draws a page of an OFD: texts, outlines and pictures, with what lies under them. Seals, shadings
 * and patterns are left out; whoever needs these opens the file itself.
 */
final class OfdDrawing {

  /** Of the format, where an outline does not say. */
  private static final double LINE_WIDTH = 0.353;

  private final OfdParts parts;
  private final OfdParts.Page page;
  private final Graphics2D pen;
  private final Map<String, Font> fonts = new HashMap<>();

  private OfdDrawing(OfdParts parts, OfdParts.Page page, Graphics2D pen) {
    this.parts = parts;
    this.page = page;
    this.pen = pen;
  }

  /**
   * Draws a page onto a picture.
   *
   * @param scale pixels for a millimetre
   */
  static void draw(OfdParts parts, OfdParts.Page page, BufferedImage image, double scale)
      throws IOException {
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
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
    pen.dispose();
  }

  private void objects(XmlTree tree) throws IOException {
    AffineTransform whole = pen.getTransform();
    for (XmlTree child : tree.children()) {
      switch (child.name()) {
        case "TextObject" -> text(placed(child));
        case "PathObject" -> outline(placed(child));
        case "ImageObject" -> picture(placed(child));
        default -> objects(child);
      }
      pen.setTransform(whole);
    }
  }

  /** Moves the pen to where an object has its own zero. */
  private XmlTree placed(XmlTree object) {
    double[] box = object.figures("Boundary");
    if (box.length >= 2) {
      pen.translate(box[0], box[1]);
    }
    double[] turn = object.figures("CTM");
    if (turn.length == 6) {
      pen.transform(new AffineTransform(turn));
    }
    return object;
  }

  private void text(XmlTree object) throws IOException {
    double size = object.figure("Size", 1);
    Font font = font(object).deriveFont((float) size);
    pen.setColor(color(object, "FillColor", Color.BLACK));
    List<XmlTree> glyphs =
        object.children().stream().filter(child -> child.name().equals("CGTransform")).toList();
    for (XmlTree code : object.children()) {
      if (code.name().equals("TextCode")) {
        code(code, font, glyphs, object.figure("HScale", 1));
      }
    }
  }

  private void code(XmlTree code, Font font, List<XmlTree> glyphs, double wide) {
    int[] letters = code.text().codePoints().filter(letter -> letter >= ' ').toArray();
    double[] right = steps(code.attribute("DeltaX"), letters.length);
    double[] down = steps(code.attribute("DeltaY"), letters.length);
    double x = code.figure("X", 0);
    double y = code.figure("Y", 0);
    for (int i = 0; i < letters.length; i++) {
      GlyphVector glyph = glyph(font, letters[i], i, glyphs);
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(wide, 1);
      pen.fill(place.createTransformedShape(glyph.getOutline()));
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
  private static double[] steps(String told, int most) {
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
        return new Font(Font.SERIF, Font.PLAIN, 1);
      }
    }
    boolean bold = resource != null && resource.told().attribute("Bold").equals("true");
    return new Font(Font.SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
  }

  private void outline(XmlTree object) {
    var path = OfdPath.of(object.first("AbbreviatedData").map(XmlTree::text).orElse(""));
    if (object.attribute("Fill").equals("true")) {
      pen.setColor(color(object, "FillColor", Color.BLACK));
      pen.fill(path);
    }
    if (!object.attribute("Stroke").equals("false")) {
      pen.setColor(color(object, "StrokeColor", Color.BLACK));
      pen.setStroke(new BasicStroke((float) Math.max(0, object.figure("LineWidth", LINE_WIDTH))));
      pen.draw(path);
    }
  }

  private void picture(XmlTree object) throws IOException {
    OfdParts.Resource resource = page.resources().get(object.attribute("ResourceID"));
    if (resource == null || resource.part() == null) {
      return;
    }
    BufferedImage image;
    try (InputStream content = parts.open(resource.part())) {
      image = ImageIO.read(content);
    }
    if (image != null) {
      AffineTransform place = new AffineTransform();
      double[] box = object.figures("Boundary");
      if (object.figures("CTM").length != 6 && box.length == 4) {
        place.scale(box[2], box[3]);
      }
      place.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
      pen.drawImage(image, place, null);
    }
  }

  private static Color color(XmlTree object, String name, Color otherwise) {
    double[] parts =
        object.children().stream()
            .filter(child -> child.name().equals(name))
            .findFirst()
            .map(told -> told.figures("Value"))
            .orElse(new double[0]);
    int alpha = whole(object.figure("Alpha", 255));
    Color color =
        switch (parts.length) {
          case 1 -> new Color(whole(parts[0]), whole(parts[0]), whole(parts[0]));
          case 3 -> new Color(whole(parts[0]), whole(parts[1]), whole(parts[2]));
          default -> otherwise;
        };
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  private static int whole(double part) {
    return (int) Math.clamp(Math.round(part), 0L, 255L);
  }
}
