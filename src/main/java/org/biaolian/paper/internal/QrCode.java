package org.biaolian.paper.internal;

import static com.google.zxing.EncodeHintType.CHARACTER_SET;
import static com.google.zxing.EncodeHintType.QR_MASK_PATTERN;

import com.google.zxing.ChecksumException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;

/** A QR code of squares, so that it stays sharp in every size. */
final class QrCode {

  /** Cells of white around a code, by ISO/IEC 18004, and dots of a cell when it is tried. */
  private static final int QUIET = 4;

  private static final int DOTS = 4;

  private QrCode() {}

  static void draw(PageFlow page, String text, float x, float down, float size) throws IOException {
    ByteMatrix cells = cells(text);
    float cell = size / cells.getWidth();
    for (int row = 0; row < cells.getHeight(); row++) {
      int column = 0;
      while (column < cells.getWidth()) {
        int end = column;
        while (end < cells.getWidth() && cells.get(end, row) == 1) {
          end++;
        }
        if (end > column) {
          // Rows touch each other, or some readers show white lines between them.
          page.square(
              Color.BLACK,
              x + column * cell,
              down + row * cell,
              (end - column) * cell,
              cell + 0.05f);
        }
        column = end + 1;
      }
    }
  }

  /**
   * The first pattern that a common reader reads. Of some 300 texts one gives a code in which it
   * takes other cells for the marks in the corners; another mask over the same text mends that.
   */
  private static ByteMatrix cells(String text) {
    ByteMatrix usual = cells(text, Map.of(CHARACTER_SET, "UTF-8"));
    if (reads(usual, text)) {
      return usual;
    }
    return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
        .mapToObj(mask -> cells(text, Map.of(CHARACTER_SET, "UTF-8", QR_MASK_PATTERN, mask)))
        .filter(cells -> reads(cells, text))
        .findFirst()
        .orElse(usual);
  }

  private static ByteMatrix cells(String text, Map<EncodeHintType, ?> hints) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code of " + text, e);
    }
  }

  private static boolean reads(ByteMatrix cells, String text) {
    int side = cells.getWidth();
    BitMatrix picture = new BitMatrix((side + 2 * QUIET) * DOTS);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if (cells.get(column, row) == 1) {
          picture.setRegion((column + QUIET) * DOTS, (row + QUIET) * DOTS, DOTS, DOTS);
        }
      }
    }
    try {
      BitMatrix found = new Detector(picture).detect().getBits();
      return new Decoder().decode(found).getText().equals(text);
    } catch (NotFoundException | FormatException | ChecksumException _) {
      return false;
    }
  }
}
