package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What stands over and within the objects of an OFD: seals, annotations, clips, shadings. */
class OfdSheetTest {

  private static final double SCALE = 144 / 25.4;
  private static final String SQUARE =
      "<AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</AbbreviatedData>";

  @TempDir private Path folder;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private void put(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A page of 100 by 50 mm with these objects. */
  private void sheet(String objects) {
    put(
        "OFD.xml",
        "<OFD><DocBody><DocRoot>/D/Document.xml</DocRoot>"
            + "<Signatures>/D/Signs/Signatures.xml</Signatures></DocBody></OFD>");
    put(
        "D/Document.xml",
        "<Document><CommonData><PageArea><PhysicalBox>0 0 100 50</PhysicalBox></PageArea>"
            + "<PublicRes>Res.xml</PublicRes></CommonData>"
            + "<Pages><Page ID='1' BaseLoc='P.xml'/></Pages>"
            + "<Annotations>Annots/Annotations.xml</Annotations></Document>");
    put(
        "D/Res.xml",
        "<Res BaseLoc='Res'><CompositeGraphicUnits><CompositeGraphicUnit ID='5'><Content>"
            + "<PathObject Boundary='0 0 20 20' Fill='true'>"
            + SQUARE
            + "</PathObject></Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
    put("D/P.xml", "<Page><Content><Layer>" + objects + "</Layer></Content></Page>");
  }

  private BufferedImage drawn(boolean complete) throws IOException {
    Path file = Files.write(folder.resolve("file"), HostileFiles.zip(parts));
    assertThat(PageDrawer.drawOfd(file, folder, 1, 1)).isEqualTo(1);
    byte[] layout = Files.readAllBytes(folder.resolve("1" + PageDrawer.LAYOUT));
    assertThat(layout[0]).isEqualTo((byte) (complete ? 1 : 0));
    return ImageIO.read(new File(folder.toFile(), "1.png"));
  }

  private static Color at(BufferedImage image, double x, double y) {
    return new Color(image.getRGB((int) (x * SCALE), (int) (y * SCALE)));
  }

  private static byte[] green() throws IOException {
    BufferedImage green = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 4; i++) {
      green.setRGB(i % 2, i / 2, Color.GREEN.getRGB());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(green, "png", png);
    return png.toByteArray();
  }

  private static byte[] der(int tag, byte[]... contents) {
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    for (byte[] one : contents) {
      inside.writeBytes(one);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(inside.size() >> 8);
    out.write(inside.size());
    out.writeBytes(inside.toByteArray());
    return out.toByteArray();
  }

  private void sealed(byte[] seal, String stamp) {
    put(
        "D/Signs/Signatures.xml",
        "<Signatures><Signature ID='1' BaseLoc='S0/Signature.xml'/></Signatures>");
    put(
        "D/Signs/S0/Signature.xml",
        "<Signature><SignedInfo>"
            + stamp
            + "</SignedInfo><SignedValue>v.dat</SignedValue>"
            + "</Signature>");
    parts.put("D/Signs/S0/v.dat", seal);
  }

  private static byte[] picture(String kind, byte[] bytes) {
    byte[] forty = der(0x02, new byte[] {40});
    byte[] told =
        der(
            0x30,
            der(0x16, kind.getBytes(StandardCharsets.US_ASCII)),
            der(0x04, bytes),
            forty,
            forty);
    return der(0x30, der(0x02, new byte[] {4}), der(0x30, der(0x30, told)));
  }

  @Test
  void aSealStandsWhereItsSignaturePutsItAndIsCutToItsClip() throws IOException {
    sheet("");
    sealed(
        picture("png", green()),
        "<StampAnnot ID='1' PageRef='1' Boundary='10 10 20 20'/>"
            + "<StampAnnot ID='2' PageRef='1' Boundary='60 10 20 20' Clip='0 0 10 20'/>"
            + "<StampAnnot ID='3' PageRef='7' Boundary='35 10 20 20'/>");
    BufferedImage image = drawn(true);
    assertThat(at(image, 20, 20)).isEqualTo(Color.GREEN);
    assertThat(at(image, 65, 20)).isEqualTo(Color.GREEN);
    assertThat(at(image, 75, 20)).isEqualTo(Color.WHITE);
    assertThat(at(image, 45, 20)).isEqualTo(Color.WHITE);
  }

  @Test
  void aSealMayBeAnOfdItself() throws IOException {
    sheet("<PathObject Boundary='40 10 20 20' Fill='true'>" + SQUARE + "</PathObject>");
    byte[] inner = HostileFiles.zip(parts);
    sheet("");
    sealed(picture("ofd", inner), "<StampAnnot ID='1' PageRef='1' Boundary='0 0 50 25'/>");
    BufferedImage image = drawn(true);
    assertThat(at(image, 25, 10)).isEqualTo(Color.BLACK);
    assertThat(at(image, 5, 5)).isEqualTo(Color.WHITE);
  }

  @Test
  void aSealThatClaimsAHugePlaceTakesNoMoreMemoryThanAnother() throws IOException {
    sheet("<PathObject Boundary='0 0 100 50' Fill='true'>" + SQUARE + "</PathObject>");
    byte[] inner = HostileFiles.zip(parts);
    sheet("");
    sealed(picture("ofd", inner), "<StampAnnot ID='1' PageRef='1' Boundary='0 0 90000 90000'/>");
    assertThat(at(drawn(true), 50, 25)).isEqualTo(Color.BLACK);
  }

  @Test
  void aSealThatCannotBeReadIsTold() throws IOException {
    for (byte[] broken :
        new byte[][] {
          {0x30, (byte) 0x83, 1}, picture("svg", new byte[] {1, 2}), picture("ofd", new byte[9]), {}
        }) {
      sheet("");
      sealed(broken, "<StampAnnot ID='1' PageRef='1' Boundary='10 10 20 20'/>");
      assertThat(at(drawn(false), 20, 20)).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void annotationsAreSeenUnlessTheyAreHidden() throws IOException {
    sheet("");
    put(
        "D/Annots/Annotations.xml",
        "<Annotations><Page PageID='1'><FileLoc>Page_1.xml</FileLoc></Page>"
            + "<Page PageID='2'><FileLoc>none.xml</FileLoc></Page></Annotations>");
    String note =
        "<Annot Visible='%s'><Appearance Boundary='%d 10 20 20'>"
            + "<PathObject Boundary='0 0 20 20' Fill='true'>"
            + SQUARE
            + "</PathObject></Appearance></Annot>";
    put(
        "D/Annots/Page_1.xml",
        "<PageAnnot>" + note.formatted("true", 10) + note.formatted("false", 60) + "</PageAnnot>");
    BufferedImage image = drawn(true);
    assertThat(at(image, 20, 20)).isEqualTo(Color.BLACK);
    assertThat(at(image, 70, 20)).isEqualTo(Color.WHITE);
  }

  @Test
  void objectsAreDrawnWithinTheirClipsAndCompositionsWhereTheyArePlaced() throws IOException {
    sheet(
        "<PathObject Boundary='10 10 20 20' Fill='true' Stroke='false'><Clips><Clip><Area>"
            + "<Path Boundary='0 0 10 20' Fill='true'><AbbreviatedData>"
            + "M 0 0 L 10 0 L 10 20 L 0 20 C</AbbreviatedData></Path></Area></Clip></Clips>"
            + SQUARE
            + "</PathObject><CompositeObject Boundary='60 10 20 20' ResourceID='5'/>");
    BufferedImage image = drawn(true);
    assertThat(at(image, 15, 20)).isEqualTo(Color.BLACK);
    assertThat(at(image, 25, 20)).isEqualTo(Color.WHITE);
    assertThat(at(image, 70, 20)).isEqualTo(Color.BLACK);
  }

  @Test
  void shadingsRunAlongALineAndAroundAPoint() throws IOException {
    String steps =
        "<Segment Position='0'><Color Value='255 0 0'/></Segment>"
            + "<Segment Position='1'><Color Value='0 0 255'/></Segment>";
    sheet(
        "<PathObject Boundary='10 10 20 20' Fill='true' Stroke='false'><FillColor>"
            + "<AxialShd StartPoint='0 0' EndPoint='20 0'>"
            + steps
            + "</AxialShd></FillColor>"
            + SQUARE
            + "</PathObject><PathObject Boundary='60 10 20 20' Fill='true' Stroke='false'>"
            + "<FillColor><RadialShd StartPoint='10 10' EndPoint='10 10' EndRadius='10'>"
            + steps
            + "</RadialShd></FillColor>"
            + SQUARE
            + "</PathObject>");
    BufferedImage image = drawn(true);
    assertThat(at(image, 11, 20).getRed()).isGreaterThan(230);
    assertThat(at(image, 29, 20).getBlue()).isGreaterThan(230);
    assertThat(at(image, 70, 20).getRed()).isGreaterThan(230);
    assertThat(at(image, 79.5, 20).getBlue()).isGreaterThan(230);
  }

  private static final String RED_TO_BLUE =
      "<Segment Position='0'><Color Value='255 0 0'/></Segment>"
          + "<Segment Position='1'><Color Value='0 0 255'/></Segment>";

  private void filled(String fill) {
    sheet(
        "<PathObject Boundary='10 10 20 20' Fill='true' Stroke='false'><FillColor>"
            + fill
            + "</FillColor>"
            + SQUARE
            + "</PathObject>");
  }

  @Test
  void aShadingGoesBeyondItsEndsOnlyWhereItSaysSoAndComesBackWhereItRepeats() throws IOException {
    String axis = "<AxialShd StartPoint='5 0' EndPoint='15 0' %s>" + RED_TO_BLUE + "</AxialShd>";
    filled(axis.formatted(""));
    assertThat(at(drawn(true), 12, 20)).isEqualTo(Color.WHITE);
    filled(axis.formatted("Extend='1'"));
    BufferedImage begun = drawn(true);
    assertThat(at(begun, 12, 20)).isEqualTo(Color.RED);
    assertThat(at(begun, 28, 20)).isEqualTo(Color.WHITE);
    filled(axis.formatted("MapType='Repeat' MapUnit='5'"));
    BufferedImage again = drawn(true);
    assertThat(at(again, 19.6, 20).getBlue()).isGreaterThan(200);
    assertThat(at(again, 20.4, 20).getRed()).isGreaterThan(200);
    filled(axis.formatted("MapType='Reflect' MapUnit='5'"));
    BufferedImage back = drawn(true);
    assertThat(at(back, 20, 20).getBlue()).isGreaterThan(200);
    assertThat(at(back, 24.6, 20).getRed()).isGreaterThan(200);
  }

  @Test
  void circlesMoveFromOnePointToAnotherAndMayBeFlat() throws IOException {
    filled(
        "<RadialShd StartPoint='5 10' StartRadius='2' EndPoint='15 10' EndRadius='4'>"
            + RED_TO_BLUE
            + "</RadialShd>");
    BufferedImage moved = drawn(true);
    assertThat(at(moved, 13.2, 20).getRed()).isGreaterThan(200);
    assertThat(at(moved, 28, 20).getBlue()).isGreaterThan(200);
    assertThat(at(moved, 15, 29)).isEqualTo(Color.WHITE);
    filled(
        "<RadialShd StartPoint='10 10' EndPoint='10 10' EndRadius='9' Eccentricity='0.866'>"
            + RED_TO_BLUE
            + "</RadialShd>");
    BufferedImage flat = drawn(true);
    assertThat(at(flat, 28, 20).getBlue()).isGreaterThan(200);
    assertThat(at(flat, 20, 26)).as("half as high").isEqualTo(Color.WHITE);
  }

  @Test
  void trianglesAndLatticesMixTheColoursOfTheirCorners() throws IOException {
    String point = "<Point X='%d' Y='%d' EdgeFlag='%d'><Color Value='%s'/></Point>";
    filled(
        "<GouraudShd>"
            + point.formatted(0, 0, 0, "255 0 0")
            + point.formatted(20, 0, 0, "0 255 0")
            + point.formatted(0, 20, 0, "0 0 255")
            + point.formatted(20, 20, 1, "255 255 0")
            + "<BackColor Value='0 0 0'/></GouraudShd>");
    BufferedImage triangles = drawn(true);
    assertThat(at(triangles, 10.5, 10.5).getRed()).isGreaterThan(220);
    assertThat(at(triangles, 29, 10.5).getGreen()).isGreaterThan(220);
    Color corner = at(triangles, 29.3, 29.3);
    assertThat(corner.getRed()).isGreaterThan(220);
    assertThat(corner.getBlue()).isLessThan(40);
    filled(
        "<LaGouraudShd VerticesPerRow='2'>"
            + point.formatted(0, 0, 0, "255 0 0")
            + point.formatted(20, 0, 0, "0 0 255")
            + point.formatted(0, 20, 0, "255 0 0")
            + point.formatted(20, 20, 0, "0 0 255")
            + "</LaGouraudShd>");
    BufferedImage lattice = drawn(true);
    assertThat(at(lattice, 11, 25).getRed()).isGreaterThan(220);
    assertThat(at(lattice, 29, 15).getBlue()).isGreaterThan(220);
  }

  @Test
  void aPatternStandsAgainAndAgainAndMayBeMirrored() throws IOException {
    String cell =
        "<Pattern Width='4' Height='4' %s><CellContent><PathObject Boundary='0 0 2 4' Fill='true'"
            + " Stroke='false'><AbbreviatedData>M 0 0 L 2 0 L 2 4 L 0 4 C</AbbreviatedData>"
            + "</PathObject></CellContent></Pattern>";
    filled(cell.formatted(""));
    BufferedImage plain = drawn(true);
    for (double x : new double[] {11, 15, 19, 27}) {
      assertThat(at(plain, x, 20)).isEqualTo(Color.BLACK);
      assertThat(at(plain, x + 2, 20)).isEqualTo(Color.WHITE);
    }
    assertThat(at(plain, 31, 20)).as("outside").isEqualTo(Color.WHITE);
    filled(cell.formatted("ReflectMethod='Column'"));
    BufferedImage mirrored = drawn(true);
    assertThat(at(mirrored, 15, 20)).isEqualTo(Color.WHITE);
    assertThat(at(mirrored, 17, 20)).isEqualTo(Color.BLACK);
    assertThat(at(mirrored, 19, 20)).isEqualTo(Color.BLACK);
    filled(cell.formatted("XStep='8' CTM='1 0 0 1 1 0'"));
    BufferedImage apart = drawn(true);
    assertThat(at(apart, 12, 20)).isEqualTo(Color.BLACK);
    assertThat(at(apart, 16, 20)).isEqualTo(Color.WHITE);
    assertThat(at(apart, 20, 20)).isEqualTo(Color.BLACK);
    filled(cell.formatted("XStep='0.001' YStep='0.001'"));
    assertThat(drawn(false)).as("too many to be drawn").isNotNull();
  }

  @Test
  void whatIsNotDrawnIsTold() throws IOException {
    for (String odd :
        new String[] {
          "<PathObject Boundary='1 1 9 9' Fill='true'><FillColor><Pattern/></FillColor>"
              + SQUARE
              + "</PathObject>",
          "<PathObject Boundary='1 1 9 9' Fill='true'><FillColor><AxialShd StartPoint='0 0'"
              + " EndPoint='1 0'><Segment><Color Value='0'/></Segment></AxialShd></FillColor>"
              + SQUARE
              + "</PathObject>",
          "<ImageObject Boundary='1 1 9 9' ResourceID='99'/>",
          "<CompositeObject Boundary='1 1 9 9' ResourceID='99'/>"
        }) {
      sheet(odd);
      assertThat(drawn(false)).isNotNull();
    }
  }
}
