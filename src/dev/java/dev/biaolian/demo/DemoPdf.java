package dev.biaolian.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PDF of printed lines, written out by hand: Chinese letters by a font that every reader of PDF
 * knows by name, so that no font has to lie here.
 */
public final class DemoPdf {

  private static final int LINE_CHARS = 38;
  private static final int PAGE_LINES = 36;
  private static final String FONT =
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UTF16-H/Encoding/UniGB-UTF16-H"
          + "/DescendantFonts[5 0 R]>>";
  private static final String GLYPHS =
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
          + "<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
          + "/W[1[207 270 342 467 462 797 710 239 374 374 423 605 238 375 238 334"
          + " 462 462 462 462 462 462 462 462 462 462]]/FontDescriptor 6 0 R>>";
  private static final String DESCRIPTOR =
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
          + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>";

  private DemoPdf() {}

  public static byte[] of(String text) {
    List<List<String>> pages = pages(text);
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages.size(); page++) {
      kids.append(7 + 2 * page).append(" 0 R ");
    }
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    objects.add("<</Title(Demonstration)>>");
    objects.addAll(List.of(FONT, GLYPHS, DESCRIPTOR));
    for (List<String> lines : pages) {
      int content = objects.size() + 2;
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>"
              + "/Contents "
              + content
              + " 0 R>>");
      String drawn = drawn(lines);
      objects.add("<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream");
    }
    return file(objects);
  }

  private static List<List<String>> pages(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      if (paragraph.isBlank()) {
        lines.add("");
      }
      for (int from = 0; from < paragraph.length(); from += LINE_CHARS) {
        lines.add(paragraph.substring(from, Math.min(paragraph.length(), from + LINE_CHARS)));
      }
    }
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += PAGE_LINES) {
      pages.add(lines.subList(from, Math.min(lines.size(), from + PAGE_LINES)));
    }
    return pages;
  }

  private static String drawn(List<String> lines) {
    StringBuilder drawn = new StringBuilder("BT /F1 12 Tf 20 TL 70 770 Td\n");
    for (String line : lines) {
      drawn
          .append('<')
          .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
          .append("> Tj T*\n");
    }
    return drawn.append("ET").toString();
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "%PDF-1.5\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = out.size();
    write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
    write(
        out,
        "trailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
