package org.biaolian.document.internal.inspect;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The text of a PDF, page by page, the glyphs that stand for no letter, and where its letters
 * stand.
 */
final class PdfText extends PDFTextStripper {

  private static final double ABOVE = 1.25;
  private static final double BELOW = 0.3;
  private static final double LEAST = 0.3;

  private int unmapped;
  private LetterBoxes boxes = new LetterBoxes();

  private PdfText() {
    setSortByPosition(true);
  }

  static PageTexts read(Path file) throws IOException {
    PageTexts pages = new PageTexts();
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PdfText stripper = new PdfText();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.unmapped = 0;
        stripper.boxes = new LetterBoxes();
        String text = stripper.getText(pdf);
        pages.add(text, stripper.unmapped);
      }
    }
    return pages;
  }

  /** Where the letters of a page stand, counted from 1: of its text, in the order of its text. */
  static LetterBoxes boxes(PDDocument pdf, int page) throws IOException {
    PdfText stripper = new PdfText();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return stripper.boxes;
  }

  /** Signs that stand for several letters are written out: as many letters stand in one box. */
  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    int told = positions.stream().mapToInt(one -> one.getUnicode().length()).sum();
    if (told == text.length()) {
      positions.forEach(one -> boxes.add(one.getUnicode(), box(one)));
    } else {
      for (int i = 0; i < text.length(); i++) {
        int nearest = (int) ((long) i * positions.size() / text.length());
        boxes.add(text.substring(i, i + 1), box(positions.get(nearest)));
      }
    }
    super.writeString(text, positions);
  }

  private static Rectangle2D box(TextPosition letter) {
    double height = Math.max(letter.getHeight(), letter.getFontSizeInPt() * LEAST);
    return new Rectangle2D.Double(
        letter.getX(),
        letter.getY() - height * ABOVE,
        Math.max(letter.getWidth(), letter.getFontSizeInPt() * LEAST),
        height * (ABOVE + BELOW));
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      unmapped++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }
}
