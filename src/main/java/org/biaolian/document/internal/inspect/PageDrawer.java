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
import org.biaolian.document.FileKind;

/**
 * The process that draws pages of one PDF or OFD that was found sound: {@code PageDrawer KIND FILE
 * FOLDER FIRST COUNT}. It says READY, writes {@code FOLDER/PAGE.png} for each page that there is,
 * and says how many the file has.
 */
public final class PageDrawer {

  private static final double POINTS_PER_INCH = 72;
  private static final double MILLIMETRES_PER_INCH = 25.4;
  static final double POINTS_PER_MILLIMETRE = POINTS_PER_INCH / MILLIMETRES_PER_INCH;
  private static final double WANTED_DPI = 144;

  /** A page of a metre's width is drawn coarser, not larger. */
  private static final double MAX_PIXELS = 6_000_000;

  private PageDrawer() {}

  public static void main(String... arguments) throws IOException {
    PrintStream answer = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    System.setOut(System.err);
    Inspector.dieWithTheParent();
    answer.println(Inspector.READY);
    FileKind kind = FileKind.valueOf(arguments[0]);
    Path file = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    int first = Integer.parseInt(arguments[3]);
    int count = Integer.parseInt(arguments[4]);
    ImageIO.setUseCache(false);
    answer.println(
        kind == FileKind.OFD
            ? drawOfd(file, folder, first, count)
            : drawPdf(file, folder, first, count));
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  static int drawOfd(Path file, Path folder, int first, int count) throws IOException {
    try (OfdParts parts = new OfdParts(file)) {
      int last = Math.min(parts.count(), first + count - 1);
      for (int number = first; number <= last; number++) {
        BufferedImage image = drawn(parts, parts.page(number));
        ImageIO.write(image, "png", folder.resolve(number + ".png").toFile());
      }
      return parts.count();
    }
  }

  static BufferedImage drawn(OfdParts parts, OfdParts.Page page) throws IOException {
    double scale =
        dpi(
                page.box().getWidth() * POINTS_PER_MILLIMETRE,
                page.box().getHeight() * POINTS_PER_MILLIMETRE)
            / MILLIMETRES_PER_INCH;
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(page.box().getWidth() * scale)),
            Math.max(1, (int) Math.round(page.box().getHeight() * scale)),
            BufferedImage.TYPE_INT_RGB);
    OfdDrawing.draw(parts, page, image, scale);
    return image;
  }

  static int drawPdf(Path file, Path folder, int first, int count) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
      int last = Math.min(pdf.getNumberOfPages(), first + count - 1);
      for (int page = first; page <= last; page++) {
        PDRectangle box = pdf.getPage(page - 1).getCropBox();
        BufferedImage image =
            renderer.renderImageWithDPI(
                page - 1, (float) dpi(box.getWidth(), box.getHeight()), ImageType.RGB);
        File target = folder.resolve(page + ".png").toFile();
        ImageIO.write(image, "png", target);
      }
      return pdf.getNumberOfPages();
    }
  }

  /** How finely a page of this size, in points, is drawn. */
  private static double dpi(double width, double height) {
    double pixels =
        width * height * (WANTED_DPI / POINTS_PER_INCH) * (WANTED_DPI / POINTS_PER_INCH);
    return pixels <= MAX_PIXELS ? WANTED_DPI : WANTED_DPI * Math.sqrt(MAX_PIXELS / pixels);
  }
}
