package org.biaolian.document.internal.inspect;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes one line across every page of a PDF, slanting and light, and once upright along its foot.
 * Pages of one size share what is written.
 */
final class PdfMark {

  private static final double SIZE_PART = 45;
  private static final double ROW_PART = 7;
  private static final double SMALLEST = 6;
  private static final double FOOT_SIZE = 7;
  private static final double FOOT = 10;
  private static final double SLANT = Math.PI / 8;
  private static final float LIGHT = 0.27f;
  private static final float PLAIN = 0.8f;
  private static final String INK = "0.47 0.24 0.24 rg\n";

  private final PDDocument pdf;
  private final MarkFont font;
  private final Map<String, PDFormXObject> sheets = new HashMap<>();

  private PdfMark(PDDocument pdf, MarkFont font) {
    this.pdf = pdf;
    this.font = font;
  }

  static void write(PDDocument pdf, String line) throws IOException {
    PdfMark mark = new PdfMark(pdf, MarkFont.of(line));
    for (PDPage page : pdf.getPages()) {
      mark.write(page);
    }
  }

  /** Writes one upright line at the foot of a page that lies as it is seen, above the other. */
  static void note(PDDocument pdf, PDPage page, String line) throws IOException {
    PdfMark mark = new PdfMark(pdf, MarkFont.of(line));
    PDRectangle box = page.getMediaBox();
    PDFormXObject sheet =
        mark.form(
            box.getWidth(),
            box.getHeight(),
            "q\n/P gs\n" + INK + "BT\n" + mark.line(FOOT_SIZE, 0, FOOT, 2.5 * FOOT) + "ET\nQ\n");
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.drawForm(sheet);
    }
  }

  private void write(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    int turn = Math.floorMod(page.getRotation(), 360);
    boolean lying = turn == 90 || turn == 270;
    double width = lying ? box.getHeight() : box.getWidth();
    double height = lying ? box.getWidth() : box.getHeight();
    PDFormXObject sheet = sheet(width, height);
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.transform(Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
      content.transform(new Matrix(upright(turn, box.getWidth(), box.getHeight())));
      content.drawForm(sheet);
    }
  }

  /** From the page as it is seen to the page as it is written. */
  private static AffineTransform upright(int turn, double width, double height) {
    return switch (turn) {
      case 90 -> new AffineTransform(0, 1, -1, 0, width, 0);
      case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 270 -> new AffineTransform(0, -1, 1, 0, 0, height);
      default -> new AffineTransform();
    };
  }

  private PDFormXObject sheet(double width, double height) throws IOException {
    String size = Math.round(width) + "x" + Math.round(height);
    PDFormXObject known = sheets.get(size);
    if (known != null) {
      return known;
    }
    PDFormXObject sheet = form(width, height, lines(width, height));
    sheets.put(size, sheet);
    return sheet;
  }

  private PDFormXObject form(double width, double height, String drawn) throws IOException {
    PDFormXObject sheet = new PDFormXObject(pdf);
    sheet.setBBox(new PDRectangle((float) width, (float) height));
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font.dictionary());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    resources.put(COSName.getPDFName("L"), state(LIGHT));
    resources.put(COSName.getPDFName("P"), state(PLAIN));
    sheet.setResources(resources);
    try (OutputStream out = sheet.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(drawn.getBytes(StandardCharsets.US_ASCII));
    }
    return sheet;
  }

  private static PDExtendedGraphicsState state(float alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(alpha);
    return state;
  }

  private String lines(double width, double height) {
    StringBuilder drawn = new StringBuilder("q\n/P gs\n").append(INK).append("BT\n");
    double fits = Math.min(FOOT_SIZE, (width - 2 * FOOT) / Math.max(1, font.width()));
    drawn.append(line(fits, 0, FOOT, FOOT)).append("/L gs\n");
    double size = Math.max(SMALLEST, width / SIZE_PART);
    double step = size * (font.width() + 3);
    double reach = width + height;
    for (double y = -reach; y < reach; y += Math.max(2 * size, height / ROW_PART)) {
      for (double x = -reach; x < reach; x += step) {
        double left = Math.cos(SLANT) * x - Math.sin(SLANT) * y;
        double up = Math.sin(SLANT) * x + Math.cos(SLANT) * y;
        if (left > -step && left < width && up > -step && up < height) {
          drawn.append(line(size, SLANT, left, up));
        }
      }
    }
    return drawn.append("ET\nQ\n").toString();
  }

  private String line(double size, double slant, double x, double y) {
    return String.format(
        Locale.ROOT,
        "/F %.2f Tf %.4f %.4f %.4f %.4f %.2f %.2f Tm <%s> Tj\n",
        size,
        Math.cos(slant),
        Math.sin(slant),
        -Math.sin(slant),
        Math.cos(slant),
        x,
        y,
        font.hex());
  }
}
