package org.biaolian.document.internal.inspect;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws a seal where a signature puts it. Whether the signature holds is another matter. */
final class OfdSeal {

  /** A seal that claims a larger place is drawn coarser there, not larger. */
  private static final double MOST_PIXELS = 1_500;

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private OfdSeal() {}

  /**
   * @return whether it was drawn
   */
  static boolean draw(OfdParts parts, OfdParts.Seal seal, Graphics2D pen, double scale) {
    double[] box = seal.told().figures("Boundary");
    if (box.length != 4 || box[2] <= 0 || box[3] <= 0) {
      return false;
    }
    BufferedImage image =
        image(parts, seal.part(), Math.min(MOST_PIXELS, Math.max(box[2], box[3]) * scale));
    if (image == null) {
      return false;
    }
    Shape seen = pen.getClip();
    double[] clip = seal.told().figures("Clip");
    if (clip.length == 4) {
      pen.clip(new Rectangle2D.Double(box[0] + clip[0], box[1] + clip[1], clip[2], clip[3]));
    }
    AffineTransform place = AffineTransform.getTranslateInstance(box[0], box[1]);
    place.scale(box[2] / image.getWidth(), box[3] / image.getHeight());
    pen.drawImage(image, place, null);
    pen.setClip(seen);
    return true;
  }

  private static @Nullable BufferedImage image(OfdParts parts, String part, double pixels) {
    try (InputStream content = parts.open(part)) {
      Optional<SealPicture> picture = SealPicture.find(content.readNBytes(MOST_BYTES));
      if (picture.isEmpty()) {
        return null;
      }
      return picture.get().kind().equals("ofd")
          ? drawn(picture.get().bytes(), pixels)
          : ImageIO.read(new ByteArrayInputStream(picture.get().bytes()));
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  /** Seals are often OFDs of one page themselves, without seals of their own. */
  private static @Nullable BufferedImage drawn(byte[] ofd, double pixels) throws IOException {
    Path file = Files.createTempFile("seal", null);
    try {
      Files.write(file, ofd);
      try (OfdParts parts = new OfdParts(file)) {
        OfdParts.Page told = parts.page(1);
        OfdParts.Page page =
            new OfdParts.Page(
                told.content(),
                told.box(),
                told.templates(),
                told.resources(),
                told.notes(),
                List.of());
        double scale = pixels / Math.max(page.box().getWidth(), page.box().getHeight());
        BufferedImage image =
            new BufferedImage(
                Math.max(1, (int) Math.round(page.box().getWidth() * scale)),
                Math.max(1, (int) Math.round(page.box().getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        return OfdDrawing.draw(parts, page, image, scale) ? image : null;
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
