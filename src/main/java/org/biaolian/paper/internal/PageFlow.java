package org.biaolian.paper.internal;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a paper with the measures of GB/T 9704: A4, margins 37, 35, 28 and 26 mm, a type
 * area of 156 × 225 mm for 22 lines of 28 characters, page numbers outside. Places are told from
 * the upper left corner of the type area.
 */
final class PageFlow implements AutoCloseable {

  static final Color RED = new Color(0xC8, 0x10, 0x1E);
  static final float WIDTH = mm(156);
  static final float HEIGHT = mm(225);

  /** 三号. */
  static final float SIZE = 16;

  static final float LINE = HEIGHT / 22;

  /** What brings 28 characters of 三号 into a line. */
  static final float SPACING = WIDTH / 28 - SIZE;

  private static final float TOP = mm(37);
  private static final float LEFT = mm(28);

  /** 四号, for page numbers. */
  private static final float NUMBER_SIZE = 14;

  /** Where a line's letters stand, of the height of the line. */
  private static final float BASE = 0.7f;

  private final PDDocument document;
  private final Typeface numbers;
  private final boolean letter;
  private @Nullable PDPageContentStream page;
  private int pages;
  private float y;

  /**
   * @param letter whether the first page goes without its number
   */
  PageFlow(PDDocument document, Typeface numbers, boolean letter) {
    this.document = document;
    this.numbers = numbers;
    this.letter = letter;
  }

  static float mm(float millimetres) {
    return millimetres * 72 / 25.4f;
  }

  /** How far down the page is filled. */
  float y() {
    return y;
  }

  void moveTo(float down) {
    y = down;
  }

  void skip(float down) {
    y += down;
  }

  /** Begins a new page unless so much fits on this one. */
  void need(float height) throws IOException {
    if (page == null || y + height > HEIGHT + 0.5f) {
      newPage();
    }
  }

  private void newPage() throws IOException {
    close();
    PDPage made = new PDPage(PDRectangle.A4);
    document.addPage(made);
    page = new PDPageContentStream(document, made);
    pages++;
    y = 0;
    if (pages > 1 || !letter) {
      number();
    }
  }

  /** 一字线, number, 一字线: right on odd pages, left on even ones, 7 mm under the type area. */
  private void number() throws IOException {
    String text = "— " + pages + " —";
    float width = numbers.width(text, NUMBER_SIZE, 0);
    float x = pages % 2 == 1 ? WIDTH - SIZE - width : SIZE;
    write(new Letters(numbers, NUMBER_SIZE, 0, false, Color.BLACK), text, x, HEIGHT + mm(7));
  }

  /**
   * How letters look.
   *
   * @param spacing after each letter, in points
   */
  record Letters(Typeface face, float size, float spacing, boolean bold, Color colour) {

    float width(String text) throws IOException {
      return face.width(text, size, spacing);
    }
  }

  /** One line in a row of a height; the next one follows under it. */
  void line(Letters type, String text, float x, float height) throws IOException {
    need(height);
    write(type, text, x, y + height / 2 + type.size() * (BASE - 0.35f));
    y += height;
  }

  void centred(Letters type, String text, float height) throws IOException {
    line(type, text, (WIDTH - type.width(text)) / 2, height);
  }

  /** Writes with the base of the letters at a height. */
  void write(Letters type, String text, float x, float base) throws IOException {
    PDPageContentStream out = out();
    boolean thicken = type.bold() && type.face().thin();
    out.beginText();
    out.setNonStrokingColor(type.colour());
    out.setCharacterSpacing(type.spacing());
    out.setRenderingMode(thicken ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    if (thicken) {
      out.setStrokingColor(type.colour());
      out.setLineWidth(type.size() * 0.035f);
    }
    out.newLineAtOffset(LEFT + x, PDRectangle.A4.getHeight() - TOP - base);
    for (Typeface.Run run : type.face().runs(text)) {
      out.setFont(run.font(), type.size());
      out.showText(run.text());
    }
    out.endText();
  }

  /** A level line. */
  void rule(Color colour, float thickness, float x, float width, float down) throws IOException {
    square(colour, x, down - thickness / 2, width, thickness);
  }

  /** A filled rectangle. */
  void square(Color colour, float x, float down, float width, float height) throws IOException {
    PDPageContentStream out = out();
    out.setNonStrokingColor(colour);
    out.addRect(LEFT + x, PDRectangle.A4.getHeight() - TOP - down - height, width, height);
    out.fill();
  }

  private PDPageContentStream out() {
    PDPageContentStream present = page;
    if (present == null) {
      throw new IllegalStateException("no page yet");
    }
    return present;
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
  }
}
