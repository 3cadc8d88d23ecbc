package org.biaolian.document.internal.inspect;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held when it took a picture (Exif 2.32, tag 274): the points are stored as the
 * camera saw them, and who looks at them turns them.
 */
final class JpegTurn {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int START = 0xFFD8;
  private static final int MARKER = 0xFF00;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private JpegTurn() {}

  /** From 1 (upright) to 8; upright where the file says nothing sound. */
  static int of(Path jpeg) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
      if (in.readUnsignedShort() != START) {
        return UPRIGHT;
      }
      while (true) {
        int marker = in.readUnsignedShort();
        if ((marker & MARKER) != MARKER || marker == SCAN) {
          return UPRIGHT;
        }
        byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - Short.BYTES)];
        in.readFully(segment);
        if (marker == APPLICATION_1 && isExif(segment)) {
          return orientation(segment);
        }
      }
    } catch (EOFException cutOff) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(byte[] segment) {
    return segment.length > EXIF.length
        && ByteBuffer.wrap(segment, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
  }

  /** Of the first directory of tags; its places are counted from behind the name. */
  private static int orientation(byte[] segment) {
    ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice();
    try {
      if (tiff.get(0) == 'I') {
        tiff.order(ByteOrder.LITTLE_ENDIAN);
      }
      int directory = tiff.getInt(Integer.BYTES);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + Short.BYTES + i * ENTRY;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION
            && tiff.getShort(entry + Short.BYTES) == SHORT) {
          int said = tiff.getShort(entry + 2 * Integer.BYTES);
          return said >= UPRIGHT && said <= LAST ? said : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
      return UPRIGHT;
    }
  }

  /** The picture as it was seen. */
  static BufferedImage upright(BufferedImage stored, int turn) {
    if (turn == UPRIGHT) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    boolean lies = turn > 4;
    BufferedImage seen =
        new BufferedImage(
            lies ? height : width,
            lies ? width : height,
            stored.getType() == BufferedImage.TYPE_CUSTOM
                ? BufferedImage.TYPE_INT_RGB
                : stored.getType());
    Graphics2D pen = seen.createGraphics();
    pen.drawImage(stored, way(turn, width, height), null);
    pen.dispose();
    return seen;
  }

  private static AffineTransform way(int turn, int width, int height) {
    return switch (turn) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
