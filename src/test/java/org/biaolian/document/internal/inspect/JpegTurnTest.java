package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.biaolian.document.FileKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs stand upright in their copies, however the telephone was held. */
class JpegTurnTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 160;

  @TempDir private Path folder;

  /** How each orientation stores what was seen: its own way, to be undone by the reader. */
  private static AffineTransform stored(int turn) {
    return switch (turn) {
      case 1 -> new AffineTransform();
      case 2 -> new AffineTransform(-1, 0, 0, 1, WIDTH, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, WIDTH, HEIGHT);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, HEIGHT);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      // Seen upright by a quarter turn to the right: stored by a quarter turn to the left.
      case 6 -> new AffineTransform(0, -1, 1, 0, 0, WIDTH);
      case 7 -> new AffineTransform(0, -1, -1, 0, HEIGHT, WIDTH);
      case 8 -> new AffineTransform(0, 1, -1, 0, HEIGHT, 0);
      default -> throw new IllegalArgumentException(String.valueOf(turn));
    };
  }

  private static BufferedImage camera(int turn) {
    BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = scene.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
    pen.dispose();
    boolean lies = turn > 4;
    BufferedImage kept =
        new BufferedImage(
            lies ? HEIGHT : WIDTH, lies ? WIDTH : HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D lens = kept.createGraphics();
    lens.drawImage(scene, stored(turn), null);
    lens.dispose();
    return kept;
  }

  /** The picture with an Exif part before all others. */
  private static byte[] jpeg(BufferedImage picture, byte[] tiff) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", plain);
    byte[] bytes = plain.toByteArray();
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer all = ByteBuffer.allocate(bytes.length + 4 + name.length + tiff.length);
    all.put(bytes, 0, 2).putShort((short) 0xFFE1);
    all.putShort((short) (2 + name.length + tiff.length)).put(name).put(tiff);
    all.put(bytes, 2, bytes.length - 2);
    return all.array();
  }

  private static byte[] exif(ByteOrder order, int turn) {
    ByteBuffer tiff = ByteBuffer.allocate(38).order(order);
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    tiff.put(mark).put(mark).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(WIDTH);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn);
    return tiff.array();
  }

  private static Stream<Integer> turns() {
    return IntStream.rangeClosed(1, 8).boxed();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void everyWayOfHoldingTheCameraStandsUprightInTheCopy(int turn) throws IOException {
    ByteOrder order = turn % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    Path file = folder.resolve("photo.jpg");
    Files.write(file, jpeg(camera(turn), exif(order, turn)));
    assertThat(JpegTurn.of(file)).isEqualTo(turn);
    Path copy = folder.resolve("copy");
    CopyMarker.mark(FileKind.JPEG, file, copy, "太原 2026-11-27");
    try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImage(0);
      assertThat(page.getWidth())
          .as("the sheet lies as what was seen")
          .isGreaterThan(page.getHeight());
      assertThat(mostly(page, 0.25, 0.35)).isEqualTo("red");
      assertThat(mostly(page, 0.75, 0.65)).isEqualTo("blue");
      assertThat(mostly(page, 0.75, 0.35)).isEqualTo("white");
    }
  }

  /** Of a few points around a place, so that the mark over the page does not decide. */
  private static String mostly(BufferedImage page, double x, double y) {
    int red = 0;
    int blue = 0;
    for (int dx = -10; dx <= 10; dx++) {
      for (int dy = -10; dy <= 10; dy++) {
        Color at =
            new Color(
                page.getRGB((int) (page.getWidth() * x) + dx, (int) (page.getHeight() * y) + dy));
        if (at.getRed() > at.getBlue() + 80) {
          red++;
        } else if (at.getBlue() > at.getRed() + 80) {
          blue++;
        }
      }
    }
    return red > 220 ? "red" : blue > 220 ? "blue" : "white";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 400, -1})
  void whatNoCameraWritesIsTakenAsUpright(int turn) throws IOException {
    Path file = folder.resolve("odd.jpg");
    Files.write(file, jpeg(camera(1), exif(ByteOrder.LITTLE_ENDIAN, turn)));
    assertThat(JpegTurn.of(file)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8, 9, 20, 30})
  void brokenOrCutOffPartsTurnNothingAndStopNothing(int length) throws IOException {
    byte[] cut = Arrays.copyOf(exif(ByteOrder.BIG_ENDIAN, 6), length);
    Path file = folder.resolve("cut.jpg");
    Files.write(file, jpeg(camera(1), cut));
    assertThat(JpegTurn.of(file)).isEqualTo(1);
    byte[] whole = jpeg(camera(1), exif(ByteOrder.BIG_ENDIAN, 6));
    Files.write(file, Arrays.copyOf(whole, length));
    assertThat(JpegTurn.of(file)).isEqualTo(1);
    byte[] far = exif(ByteOrder.BIG_ENDIAN, 6);
    ByteBuffer.wrap(far).putInt(4, Integer.MAX_VALUE - length);
    Files.write(file, jpeg(camera(1), far));
    assertThat(JpegTurn.of(file)).isEqualTo(1);
  }
}
