package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoOfd;
import dev.biaolian.demo.DemoPdf;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.biaolian.document.PageLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters stand where the picture shows them, one box for each letter of the text. */
class LetterBoxesTest {

  private static final String TEXT = "1 范围\n本文件规定了社区 食堂的要求 GB 2760。\n".repeat(30);

  @TempDir private Path folder;

  @Test
  void aWordOfAPdfStandsWhereItIsDrawn() throws IOException {
    Path file = Files.write(folder.resolve("file"), DemoPdf.of(TEXT));
    PageDrawer.drawPdf(file, folder, 2, 1);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertInked(PdfText.boxes(pdf, 2).boxes(), PdfText.read(file), 595, 842);
    }
  }

  @Test
  void aWordOfAnOfdStandsWhereItIsDrawn() throws IOException {
    Path file = Files.write(folder.resolve("file"), DemoOfd.of(TEXT));
    PageDrawer.drawOfd(file, folder, 2, 1);
    try (OfdParts parts = new OfdParts(file)) {
      assertInked(OfdText.boxes(parts.page(2)).boxes(), OfdText.read(file), 210, 297);
    }
  }

  /** Each letter of the word has ink in its box, and the boxes go on from left to right. */
  private void assertInked(List<Rectangle2D> boxes, PageTexts texts, double width, double height)
      throws IOException {
    String page = Arrays.asList(texts.joined().split("\f", -1)).get(1);
    assertThat(boxes).hasSize(PageLayout.counted(page, page.length()));
    BufferedImage image = ImageIO.read(new File(folder.toFile(), "2.png"));
    int from = PageLayout.counted(page, page.indexOf("要求"));
    Rectangle2D first = boxes.get(from);
    assertThat(boxes.get(from + 1).getX()).isGreaterThan(first.getX());
    assertThat(boxes.get(from + 1).getY()).isEqualTo(first.getY());
    for (int letter = from; letter < from + 2; letter++) {
      assertThat(ink(image, boxes.get(letter), width, height)).isGreaterThan(20);
    }
    Rectangle2D margin = new Rectangle2D.Double(0, first.getY(), first.getX() / 4, 10);
    assertThat(ink(image, margin, width, height)).isZero();
  }

  private static int ink(BufferedImage image, Rectangle2D box, double width, double height) {
    double right = image.getWidth() / width;
    double down = image.getHeight() / height;
    int ink = 0;
    for (int x = (int) (box.getX() * right); x < box.getMaxX() * right; x++) {
      for (int y = (int) (box.getY() * down); y < box.getMaxY() * down; y++) {
        ink += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return ink;
  }

  /** Eight rows of eight black dots: a page, and a region of it in the coding of fax machines. */
  private static final int[] BLACK = {
    0,
    0,
    0,
    0,
    0x30,
    0,
    1,
    0,
    0,
    0,
    19,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0, //
    0,
    0,
    0,
    1,
    0x26,
    0,
    1,
    0,
    0,
    0,
    22,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1, //
    0b00100110,
    0b10100010,
    0b11111111,
    0b11111110
  };

  @Test
  void scannedPagesInJbig2AreDrawnAndWhatCannotBeReadIsTold() throws IOException {
    assertThat(picture(COSName.JBIG2_DECODE)).isEqualTo(0);
    assertThat(layout()).isEqualTo((byte) 1);
    picture(COSName.JPX_DECODE);
    assertThat(layout()).isZero();
  }

  private byte layout() throws IOException {
    return Files.readAllBytes(folder.resolve("1" + PageDrawer.LAYOUT))[0];
  }

  /** How light the middle of a page is that this picture fills. */
  private int picture(COSName filter) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(100, 100));
      pdf.addPage(page);
      COSStream stream = new COSStream();
      try (var out = stream.createRawOutputStream()) {
        for (int one : BLACK) {
          out.write(one);
        }
      }
      stream.setItem(COSName.FILTER, filter);
      stream.setItem(COSName.TYPE, COSName.XOBJECT);
      stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
      stream.setInt(COSName.WIDTH, 8);
      stream.setInt(COSName.HEIGHT, 8);
      stream.setInt(COSName.BITS_PER_COMPONENT, 1);
      stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(new PDImageXObject(new PDStream(stream), null), 0, 0, 100, 100);
      }
      pdf.save(file.toFile());
    }
    PageDrawer.drawPdf(file, folder, 1, 1);
    return ImageIO.read(new File(folder.toFile(), "1.png")).getRGB(100, 100) & 0xFF;
  }
}
