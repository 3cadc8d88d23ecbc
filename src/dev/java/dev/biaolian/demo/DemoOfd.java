package dev.biaolian.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An OFD, GB/T 33190, of printed lines, written out by hand: fonts by name, a rule under the head
 * of each page.
 */
public final class DemoOfd {

  private static final int LINE_CHARS = 38;
  private static final int PAGE_LINES = 34;
  private static final double SIZE = 4.2;
  private static final double STEP = 7;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  private DemoOfd() {}

  public static byte[] of(String text) {
    List<List<String>> pages = pages(text);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml",
        XML
            + "<ofd:OFD"
            + SPACE
            + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
            + "<ofd:DocID>00000000000000000000000000000001</ofd:DocID></ofd:DocInfo>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      list.append(
          "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(10 + i, i));
      parts.put("Doc_0/Pages/Page_%d/Content.xml".formatted(i), page(pages.get(i)));
    }
    parts.put(
        "Doc_0/Document.xml",
        XML
            + "<ofd:Document"
            + SPACE
            + "><ofd:CommonData><ofd:MaxUnitID>100000</ofd:MaxUnitID><ofd:PageArea>"
            + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
            + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages></ofd:Document>");
    parts.put(
        "Doc_0/PublicRes.xml",
        XML
            + "<ofd:Res"
            + SPACE
            + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\""
            + " FamilyName=\"宋体\"/></ofd:Fonts></ofd:Res>");
    return zip(parts);
  }

  private static List<List<String>> pages(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      for (int from = 0; from < Math.max(1, paragraph.length()); from += LINE_CHARS) {
        lines.add(paragraph.substring(from, Math.min(paragraph.length(), from + LINE_CHARS)));
      }
    }
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += PAGE_LINES) {
      pages.add(lines.subList(from, Math.min(lines.size(), from + PAGE_LINES)));
    }
    return pages;
  }

  private static String page(List<String> lines) {
    StringBuilder page = new StringBuilder(XML);
    page.append("<ofd:Page").append(SPACE).append("><ofd:Content><ofd:Layer ID=\"2\">");
    page.append("<ofd:PathObject ID=\"3\" Boundary=\"20 18 170 1\" LineWidth=\"0.3\">")
        .append("<ofd:StrokeColor Value=\"20 86 111\"/>")
        .append("<ofd:AbbreviatedData>M 0 0.5 L 170 0.5</ofd:AbbreviatedData></ofd:PathObject>");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        page.append(
            "<ofd:TextObject ID=\"%d\" Boundary=\"20 %s 170 6\" Font=\"1\" Size=\"%s\">"
                .formatted(100 + i, 22 + i * STEP, SIZE));
        page.append("<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"").append(steps(line)).append("\">");
        page.append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</ofd:TextCode>");
        page.append("</ofd:TextObject>");
      }
    }
    return page.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
  }

  /** Chinese letters are as wide as they are high, others half as wide. */
  private static String steps(String line) {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i + 1 < line.length(); i++) {
      steps.append(line.charAt(i) < 0x250 ? SIZE / 2 : SIZE).append(' ');
    }
    return steps.toString().strip();
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
