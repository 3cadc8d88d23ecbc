package org.biaolian.paper.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;

/** A QR code of squares, so that it stays sharp in every size. */
final class QrCode {

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

  private static ByteMatrix cells(String text) {
    try {
      return Encoder.encode(
              text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code of " + text, e);
    }
  }
}
