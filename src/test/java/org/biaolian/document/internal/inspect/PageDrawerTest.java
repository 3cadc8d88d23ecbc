package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoOfd;
import dev.biaolian.demo.DemoPdf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as pictures; files written for these tests. */
class PageDrawerTest {

  private static final double SCALE = 144 / 25.4;

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private BufferedImage picture(int page) throws IOException {
    return ImageIO.read(new File(folder.toFile(), page + ".png"));
  }

  /** A page of 100 by 50 mm with these objects, over a template with those. */
  private BufferedImage drawn(String objects, String under) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "OFD.xml", "<OFD><DocBody><DocRoot>/D/Document.xml</DocRoot></DocBody></OFD>");
    put(
        parts,
        "D/Document.xml",
        "<Document><CommonData><PageArea><PhysicalBox>0 0 100 50</PhysicalBox></PageArea>"
            + "<PublicRes>Res.xml</PublicRes><TemplatePage ID='9' BaseLoc='T.xml'/></CommonData>"
            + "<Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>");
    put(
        parts,
        "D/Res.xml",
        "<Res BaseLoc='Res'><MultiMedias><MultiMedia ID='7' Type='Image'>"
            + "<MediaFile>red.png</MediaFile></MultiMedia></MultiMedias></Res>");
    put(parts, "D/T.xml", "<Page><Content><Layer>" + under + "</Layer></Content></Page>");
    put(
        parts,
        "D/P.xml",
        "<Page><Template TemplateID='9'/><Content><Layer>" + objects + "</Layer></Content></Page>");
    BufferedImage red = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 4; i++) {
      red.setRGB(i % 2, i / 2, Color.RED.getRGB());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(red, "png", png);
    parts.put("D/Res/red.png", png.toByteArray());
    assertThat(PageDrawer.drawOfd(file(HostileFiles.zip(parts)), folder, 1, 3)).isEqualTo(1);
    return picture(1);
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Color at(BufferedImage image, double x, double y) {
    return new Color(image.getRGB((int) (x * SCALE), (int) (y * SCALE)));
  }

  private static boolean inked(BufferedImage image, double x, double y, double w, double h) {
    for (int i = (int) (x * SCALE); i < (x + w) * SCALE; i++) {
      for (int k = (int) (y * SCALE); k < (y + h) * SCALE; k++) {
        if (new Color(image.getRGB(i, k)).getGreen() < 128) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void thePagesThatThereAreAreDrawnAndNoMore() throws IOException {
    String text = "1 范围\n本文件规定了社区食堂的要求。\n".repeat(30);
    assertThat(PageDrawer.drawOfd(file(DemoOfd.of(text)), folder, 2, 3)).isEqualTo(2);
    assertThat(folder.resolve("1.png")).doesNotExist();
    assertThat(folder.resolve("3.png")).doesNotExist();
    assertThat(picture(2).getWidth()).isEqualTo(1191);
    assertThat(inked(picture(2), 20, 20, 100, 20)).isTrue();
    assertThat(PageDrawer.drawPdf(file(DemoPdf.of(text)), folder, 1, 1)).isEqualTo(2);
    assertThat(inked(picture(1), 20, 20, 100, 20)).isTrue();
  }

  @Test
  void outlinesAreFilledAndStrokedWhereTheyStand() throws IOException {
    BufferedImage image =
        drawn(
            "<PathObject Boundary='10 10 20 20' Fill='true' Stroke='false'>"
                + "<FillColor Value='0 0 255'/>"
                + "<AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</AbbreviatedData></PathObject>"
                + "<PathObject Boundary='50 25 40 2' LineWidth='1'><StrokeColor Value='0 128 0'/>"
                + "<AbbreviatedData>M 0 0 L 40 0</AbbreviatedData></PathObject>",
            "");
    assertThat(at(image, 20, 20)).isEqualTo(Color.BLUE);
    assertThat(at(image, 70, 25)).isEqualTo(new Color(0, 128, 0));
    assertThat(at(image, 5, 5)).isEqualTo(Color.WHITE);
  }

  @Test
  void aCircleOfTwoArcsIsRound() throws IOException {
    BufferedImage image =
        drawn(
            "<PathObject Boundary='30 10 20 20' Fill='true' Stroke='false'>"
                + "<AbbreviatedData>M 0 10 A 10 10 0 0 1 20 10 A 10 10 0 0 1 0 10 C"
                + "</AbbreviatedData></PathObject>",
            "");
    assertThat(at(image, 40, 20)).isEqualTo(Color.BLACK);
    assertThat(at(image, 40, 11)).isEqualTo(Color.BLACK);
    assertThat(at(image, 40, 29)).isEqualTo(Color.BLACK);
    assertThat(at(image, 31, 11)).isEqualTo(Color.WHITE);
    assertThat(at(image, 49, 29)).isEqualTo(Color.WHITE);
  }

  @Test
  void picturesFillTheirMatrixOrTheirBoxAndTemplatesLieUnder() throws IOException {
    BufferedImage image =
        drawn(
            "<ImageObject Boundary='10 10 20 20' CTM='20 0 0 20 0 0' ResourceID='7'/>"
                + "<ImageObject Boundary='60 10 10 10' ResourceID='7'/>"
                + "<ImageObject Boundary='0 0 100 50' ResourceID='8'/>",
            "<PathObject Boundary='0 0 100 50' Fill='true'><FillColor Value='0 255 255'/>"
                + "<AbbreviatedData>M 0 0 L 100 0 L 100 50 L 0 50 C</AbbreviatedData>"
                + "</PathObject>");
    assertThat(at(image, 20, 20)).isEqualTo(Color.RED);
    assertThat(at(image, 65, 15)).isEqualTo(Color.RED);
    assertThat(at(image, 45, 40)).isEqualTo(Color.CYAN);
  }

  @Test
  void lettersStandAtTheirDistancesAndTurnsAreFollowed() throws IOException {
    BufferedImage image =
        drawn(
            "<TextObject Boundary='10 5 80 10' Size='8'>"
                + "<TextCode X='0' Y='8' DeltaX='g 2 30'>国国国</TextCode></TextObject>"
                + "<TextObject Boundary='10 30 80 10' CTM='1 0 0 1 50 0' Size='8'>"
                + "<TextCode X='0' Y='8'>国</TextCode></TextObject>",
            "");
    assertThat(inked(image, 10, 5, 8, 10)).isTrue();
    assertThat(inked(image, 25, 5, 10, 10)).isFalse();
    assertThat(inked(image, 40, 5, 8, 10)).isTrue();
    assertThat(inked(image, 70, 5, 8, 10)).isTrue();
    assertThat(inked(image, 10, 30, 40, 10)).isFalse();
    assertThat(inked(image, 60, 30, 8, 10)).isTrue();
  }

  @Test
  void figuresThatAreNoneAndPathsThatBreakOffDrawWhatTheyCan() throws IOException {
    BufferedImage image =
        drawn(
            "<PathObject Boundary='x y z'><AbbreviatedData>L 5 NaN Q 1 C Z 3</AbbreviatedData>"
                + "</PathObject><TextObject Size='-'><TextCode>国</TextCode></TextObject>"
                + "<PathObject Boundary='10 10 20 20' Fill='true'>"
                + "<AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</AbbreviatedData></PathObject>",
            "");
    assertThat(at(image, 20, 20)).isEqualTo(Color.BLACK);
  }
}
