package org.biaolian.document.internal.inspect;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.biaolian.document.FileKind;

/** Reads pictures without holding more points than a page needs. */
final class Pictures {

  /** A sheet of A4 at 400 points an inch, or a photograph of an office telephone. */
  private static final long KEPT_POINTS = 16_500_000;

  private Pictures() {}

  /** What a picture says of itself before it is unpacked. */
  record Size(long width, long height) {

    long points() {
      return width * height;
    }
  }

  private interface Use<T> {
    T of(ImageReader reader) throws IOException;
  }

  static Size size(FileKind kind, Path file) throws IOException {
    return with(kind, file, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
  }

  /** The picture; a very large one by every second point or fewer. */
  static BufferedImage read(FileKind kind, Path file) throws IOException {
    return with(
        kind,
        file,
        reader -> {
          double points = (double) reader.getWidth(0) * reader.getHeight(0);
          int step = (int) Math.ceil(Math.sqrt(points / KEPT_POINTS));
          ImageReadParam how = reader.getDefaultReadParam();
          if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
          }
          return reader.read(0, how);
        });
  }

  private static <T> T with(FileKind kind, Path file, Use<T> use) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
    ImageReader reader = readers.next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      return use.of(reader);
    } finally {
      reader.dispose();
    }
  }
}
