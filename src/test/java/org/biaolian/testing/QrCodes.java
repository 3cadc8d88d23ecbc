package org.biaolian.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads codes off papers, as a telephone does. */
public final class QrCodes {

  /** In dots an inch; a telephone that is moved to and fro sees a code in many sizes. */
  private static final List<Integer> SIZES = List.of(200, 300, 150, 250);

  private QrCodes() {}

  /** What the code on the last page says. */
  public static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int size : SIZES) {
        Optional<String> text =
            read(
                new PDFRenderer(document)
                    .renderImageWithDPI(document.getNumberOfPages() - 1, size));
        if (text.isPresent()) {
          return text.get();
        }
      }
    }
    throw new AssertionError("no code on the last page");
  }

  private static Optional<String> read(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      return Optional.of(
          new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText());
    } catch (NotFoundException _) {
      return Optional.empty();
    }
  }
}
