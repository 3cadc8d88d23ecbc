package org.biaolian.document.internal.inspect;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The process that draws pages of one PDF that was found sound: {@code PageDrawer FILE FOLDER FIRST
 * COUNT}. It says READY, writes {@code FOLDER/PAGE.png} for each page that there is, and says how
 * many the file has.
 */
public final class PageDrawer {

  private static final float POINTS_PER_INCH = 72;
  private static final float WANTED_DPI = 144;

  /** A page of a metre's width is drawn coarser, not larger. */
  private static final double MAX_PIXELS = 6_000_000;

  private PageDrawer() {}

  public static void main(String... arguments) throws IOException {
    PrintStream answer = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    System.setOut(System.err);
    Inspector.dieWithTheParent();
    answer.println(Inspector.READY);
    answer.println(
        draw(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3])));
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  static int draw(Path file, Path folder, int first, int count) throws IOException {
    ImageIO.setUseCache(false);
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
      int last = Math.min(pdf.getNumberOfPages(), first + count - 1);
      for (int page = first; page <= last; page++) {
        PDRectangle box = pdf.getPage(page - 1).getCropBox();
        BufferedImage image = renderer.renderImageWithDPI(page - 1, dpi(box), ImageType.RGB);
        File target = folder.resolve(page + ".png").toFile();
        ImageIO.write(image, "png", target);
      }
      return pdf.getNumberOfPages();
    }
  }

  private static float dpi(PDRectangle box) {
    double pixels =
        (double) box.getWidth()
            * box.getHeight()
            * (WANTED_DPI / POINTS_PER_INCH)
            * (WANTED_DPI / POINTS_PER_INCH);
    return pixels <= MAX_PIXELS
        ? WANTED_DPI
        : (float) (WANTED_DPI * Math.sqrt(MAX_PIXELS / pixels));
  }
}
