package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The text of a PDF, page by page, and the glyphs that stand for no letter. */
final class PdfText extends PDFTextStripper {

  private int unmapped;

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
        String text = stripper.getText(pdf);
        pages.add(text, stripper.unmapped);
      }
    }
    return pages;
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
