package org.biaolian.catalogue.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Who read a page and when, burnt into its picture again and again, from edge to edge. */
public final class Watermark {

  private static final int SIZE_PART = 45;
  private static final int ROW_PART = 7;
  private static final double SLANT = -Math.PI / 8;

  /** Seen on white and on dark pictures, and the text stays readable under it. */
  private static final Color INK = new Color(120, 60, 60, 70);

  private Watermark() {}

  /**
   * @param png a picture of our own drawing
   */
  public static byte[] burn(byte[] png, String words) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      Graphics2D pen = image.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(INK);
      pen.setFont(
          new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(12, image.getWidth() / SIZE_PART)));
      FontMetrics metrics = pen.getFontMetrics();
      int step = metrics.stringWidth(words) + metrics.getHeight() * 2;
      int reach = image.getWidth() + image.getHeight();
      pen.rotate(SLANT);
      for (int y = 0; y < reach; y += Math.max(metrics.getHeight(), image.getHeight() / ROW_PART)) {
        for (int x = -reach; x < reach; x += step) {
          pen.drawString(words, x, y);
        }
      }
      pen.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
