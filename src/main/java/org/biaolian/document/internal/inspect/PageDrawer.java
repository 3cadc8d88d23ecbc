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
 * beside it where its letters stand, and says how many the file has.
 */
public final class PageDrawer {

  /** The end of the name of what is known beside a picture. */
  public static final String LAYOUT = ".layout";

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
        OfdParts.Page page = parts.page(number);
        OfdSheet sheet = drawn(parts, page);
        ImageIO.write(sheet.image(), "png", folder.resolve(number + ".png").toFile());
        OfdText.boxes(page)
            .write(
                folder.resolve(number + LAYOUT),
                sheet.complete(),
                page.box().getWidth(),
                page.box().getHeight());
      }
      return parts.count();
    }
  }

  /**
   * A drawn page of an OFD.
   *
   * @param complete whether all that it holds could be drawn
   */
  record OfdSheet(BufferedImage image, boolean complete) {}

  static OfdSheet drawn(OfdParts parts, OfdParts.Page page) throws IOException {
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
    return new OfdSheet(image, OfdDrawing.draw(parts, page, image, scale));
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
        boolean lying = pdf.getPage(page - 1).getRotation() % 180 != 0;
        PdfText.boxes(pdf, page)
            .write(
                folder.resolve(page + LAYOUT),
                PdfPictures.readable(pdf.getPage(page - 1)),
                lying ? box.getHeight() : box.getWidth(),
                lying ? box.getWidth() : box.getHeight());
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
