package org.biaolian.document.internal.inspect;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The letters of one line as a font of their own within a PDF: outlines of whatever font the server
 * has, and what each stands for, so that the line can be seen and read back by programs too. Fonts
 * of Chinese letters come in kinds that cannot be put into a PDF by parts; outlines always can.
 */
final class MarkFont {

  /** Units of an em; glyphs are written in them. */
  private static final int EM = 1000;

  private static final int FIRST = 1;
  private static final int MOST = 250;
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  private final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, EM);
  private final Map<Integer, Integer> codes = new LinkedHashMap<>();
  private final COSDictionary written = new COSDictionary();
  private double width;
  private String hex = "";

  private MarkFont() {}

  /** The font that shows this line. */
  static MarkFont of(String line) throws IOException {
    MarkFont font = new MarkFont();
    font.write(line.codePoints().limit(MOST).toArray());
    return font;
  }

  COSDictionary dictionary() {
    return written;
  }

  /** How long the line is, in sizes of the font. */
  double width() {
    return width / EM;
  }

  /** The line as a text operator takes it. */
  String hex() {
    return hex;
  }

  private void write(int[] line) throws IOException {
    COSDictionary glyphs = new COSDictionary();
    COSArray names = new COSArray();
    names.add(COSInteger.get(FIRST));
    COSArray widths = new COSArray();
    StringBuilder meanings = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (int letter : line) {
      int code = codes.computeIfAbsent(letter, one -> FIRST + codes.size());
      double advance = advance(letter);
      if (code == FIRST + widths.size()) {
        COSName name = COSName.getPDFName("g" + code);
        names.add(name);
        widths.add(new COSFloat((float) advance));
        glyphs.setItem(name, stream(glyph(letter, advance)));
        meanings.append(String.format(Locale.ROOT, "<%02X> <%s>\n", code, utf16(letter)));
      }
      shown.append(String.format(Locale.ROOT, "%02X", code));
      width += advance;
    }
    hex = shown.toString();
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, names);
    written.setItem(COSName.TYPE, COSName.FONT);
    written.setItem(COSName.SUBTYPE, COSName.TYPE3);
    written.setItem(COSName.FONT_BBOX, figures(0, -EM, EM, EM));
    written.setItem(COSName.FONT_MATRIX, figures(1.0 / EM, 0, 0, 1.0 / EM, 0, 0));
    written.setItem(COSName.CHAR_PROCS, glyphs);
    written.setItem(COSName.ENCODING, encoding);
    written.setInt(COSName.FIRST_CHAR, FIRST);
    written.setInt(COSName.LAST_CHAR, FIRST + widths.size() - 1);
    written.setItem(COSName.WIDTHS, widths);
    written.setItem(COSName.RESOURCES, new COSDictionary());
    written.setItem(COSName.TO_UNICODE, stream(meaning(codes.size(), meanings.toString())));
  }

  private double advance(int letter) {
    return font.createGlyphVector(PLAIN, Character.toString(letter))
        .getGlyphMetrics(0)
        .getAdvanceX();
  }

  /** Outlines run downwards on a screen and upwards on a page. */
  private String glyph(int letter, double advance) {
    Shape outline = font.createGlyphVector(PLAIN, Character.toString(letter)).getOutline();
    StringBuilder drawn = new StringBuilder(put("d1", advance, 0, 0, EM, EM, -EM));
    PathIterator path = outline.getPathIterator(null);
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> drawn.append(put("m", at[0], at[1]));
        case PathIterator.SEG_LINETO -> drawn.append(put("l", at[0], at[1]));
        case PathIterator.SEG_QUADTO ->
            drawn.append(
                put(
                    "c",
                    x + 2 * (at[0] - x) / 3,
                    y + 2 * (at[1] - y) / 3,
                    at[2] + 2 * (at[0] - at[2]) / 3,
                    at[3] + 2 * (at[1] - at[3]) / 3,
                    at[2],
                    at[3]));
        case PathIterator.SEG_CUBICTO ->
            drawn.append(put("c", at[0], at[1], at[2], at[3], at[4], at[5]));
        default -> drawn.append("h\n");
      }
      int end =
          switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
          };
      if (end >= 0) {
        x = at[end];
        y = at[end + 1];
      }
    }
    return drawn
        .append(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*" : "f")
        .toString();
  }

  /** An operator after its figures, every second one turned upwards. */
  private static String put(String operator, double... figures) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < figures.length; i++) {
      line.append(String.format(Locale.ROOT, "%.1f ", i % 2 == 1 ? -figures[i] : figures[i]));
    }
    return line.append(operator).append('\n').toString();
  }

  private static String utf16(int letter) {
    StringBuilder hex = new StringBuilder();
    for (char part : Character.toChars(letter)) {
      hex.append(String.format(Locale.ROOT, "%04X", (int) part));
    }
    return hex.toString();
  }

  private static String meaning(int count, String lines) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /Mark def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            """);
    String[] each = lines.split("\n", -1);
    int block = 100;
    for (int from = 0; from < count; from += block) {
      int most = Math.min(block, count - from);
      map.append(most).append(" beginbfchar\n");
      for (int i = from; i < from + most; i++) {
        map.append(each[i]).append('\n');
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap CMapName currentdict /CMap defineresource pop end end").toString();
  }

  private static COSStream stream(String content) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static COSArray figures(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      array.add(new COSFloat((float) value));
    }
    return array;
  }
}
