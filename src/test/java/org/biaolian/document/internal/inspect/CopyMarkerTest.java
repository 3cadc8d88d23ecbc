package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.DemoOfd;
import dev.biaolian.demo.DemoPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.document.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that say who took them, read back as programs and as people do. */
class CopyMarkerTest {

  private static final String LINE = "太原市市场监督管理局 李𠮷 <审核> 2026-11-26 09:30";

  @TempDir private Path folder;

  private Path copy(FileKind kind, byte[] bytes) throws IOException {
    Path copy = folder.resolve("copy");
    CopyMarker.mark(kind, Files.write(folder.resolve("file"), bytes), copy, LINE);
    return copy;
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  @Test
  void everyPageOfAPdfBearsTheLineAndKeepsItsText() throws IOException {
    byte[] text = DemoPdf.of("1 范围\n本文件规定了社区食堂的要求。\n".repeat(30));
    try (PDDocument pdf = Loader.loadPDF(copy(FileKind.PDF, text).toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      for (int page = 1; page <= 2; page++) {
        assertThat(page(pdf, page)).contains("本文件规定了社区食堂的要求。").contains(LINE);
      }
    }
  }

  @Test
  void turnedAndCutPagesBearTheLineUprightAtTheirFoot() throws IOException {
    Path file = folder.resolve("turned.pdf");
    try (PDDocument pdf = new PDDocument()) {
      for (int turn : new int[] {0, 90, 180, 270}) {
        PDPage page = new PDPage(new PDRectangle(800, 1000));
        page.setCropBox(new PDRectangle(100, 200, 500, 700));
        page.setRotation(turn);
        pdf.addPage(page);
      }
      pdf.save(file.toFile());
    }
    Path copy = folder.resolve("copy");
    CopyMarker.mark(FileKind.PDF, file, copy, LINE);
    try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
      PDFRenderer drawn = new PDFRenderer(pdf);
      for (int page = 0; page < 4; page++) {
        assertThat(page(pdf, page + 1)).as("page %d", page).contains(LINE);
        // Twice as large: the strokes of some fonts are thinner than a point.
        BufferedImage image = drawn.renderImage(page, 2);
        assertThat(dark(image, image.getHeight() - 40, image.getHeight())).isGreaterThan(120);
        assertThat(dark(image, 0, 40)).isZero();
        assertThat(tinted(image, 40, image.getHeight() - 40)).isGreaterThan(4_000);
      }
    }
  }

  private static int dark(BufferedImage image, int from, int to) {
    return counted(image, from, to, 150);
  }

  private static int tinted(BufferedImage image, int from, int to) {
    return counted(image, from, to, 240);
  }

  private static int counted(BufferedImage image, int from, int to, int below) {
    int count = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += ((image.getRGB(x, y) >> 8) & 0xFF) < below ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void anOfdBecomesAPdfOfItsDrawnPages() throws IOException {
    byte[] text = DemoOfd.of("1 范围\n本文件规定了社区食堂的要求。\n".repeat(30));
    try (PDDocument pdf = Loader.loadPDF(copy(FileKind.OFD, text).toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(page(pdf, 2)).contains(LINE);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(dark(new PDFRenderer(pdf).renderImage(0), 20, 800)).isGreaterThan(1_000);
    }
  }

  @Test
  void aPageOfAnOfdThatLacksSomethingSaysSoAtItsFoot() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String page = "<Page><Content><Layer>%s</Layer></Content></Page>";
    for (String[] part :
        new String[][] {
          {"OFD.xml", "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"},
          {
            "D.xml",
            "<Document><Pages><Page ID='1' BaseLoc='P1.xml'/><Page ID='2' BaseLoc='P2.xml'/>"
                + "</Pages></Document>"
          },
          {"P1.xml", page.formatted("<ImageObject Boundary='1 1 9 9' ResourceID='99'/>")},
          {"P2.xml", page.formatted("")}
        }) {
      parts.put(part[0], part[1].getBytes(StandardCharsets.UTF_8));
    }
    try (PDDocument pdf = Loader.loadPDF(copy(FileKind.OFD, HostileFiles.zip(parts)).toFile())) {
      assertThat(page(pdf, 1)).contains("本页有内容未能绘出").contains(LINE);
      assertThat(page(pdf, 2)).doesNotContain("未能绘出").contains(LINE);
    }
  }

  private static final String W =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
  private static final String REFERENCE =
      "<w:headerReference xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships' w:type='%s' r:id='%s'/>";
  private static final String LINK =
      "<Relationship Id='%s' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/header' Target='%s'/>";

  private Path docx(String body, String links, Map<String, String> more) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
    parts.put(
        "word/document.xml",
        "<w:document %s><w:body>%s</w:body></w:document>"
            .formatted(W, body)
            .getBytes(StandardCharsets.UTF_8));
    if (!links.isEmpty()) {
      parts.put(
          "word/_rels/document.xml.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>"
              .formatted(links)
              .getBytes(StandardCharsets.UTF_8));
    }
    more.forEach((name, part) -> parts.put(name, part.getBytes(StandardCharsets.UTF_8)));
    return copy(FileKind.DOCX, HostileFiles.zip(parts));
  }

  private static final String WORDS = "<w:p><w:r><w:t>1 范围</w:t></w:r></w:p>";

  @Test
  void aDocxBeginsWithTheLineAndItsOtherPartsStay() throws Exception {
    Path copy = docx(WORDS, "", Map.of("word/styles.xml", "<w:styles " + W + "/>"));
    assertThat(DocxText.read(copy).joined()).startsWith(LINE).contains("1 范围");
    assertThat(part(copy, "word/styles.xml")).isEqualTo("<w:styles " + W + "/>");
  }

  @Test
  void everyPageOfADocxHasAHeaderWithTheLine() throws Exception {
    for (String body :
        new String[] {WORDS, WORDS + "<w:sectPr/>", WORDS + "<w:sectPr><w:pgSz/></w:sectPr>"}) {
      Path copy = docx(body, "", Map.of());
      assertThat(headers(copy)).as(body).containsOnlyKeys("default", "first", "even");
      assertThat(headers(copy).values()).as(body).allMatch(words -> words.equals(LINE));
      assertThat(part(copy, "[Content_Types].xml"))
          .contains("PartName=\"/word/biaolian-mark.xml\"");
    }
  }

  @Test
  void headersOfEverySectionBeginWithTheLineAndKeepTheirWords() throws Exception {
    String own = "<w:hdr " + W + "><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:hdr>";
    Path copy =
        docx(
            "<w:p><w:pPr><w:sectPr>"
                + REFERENCE.formatted("default", "rId1")
                + "<w:titlePg/><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr></w:pPr></w:p>"
                + WORDS
                + "<w:sectPr>"
                + REFERENCE.formatted("even", "rId2")
                + "</w:sectPr>",
            LINK.formatted("rId1", "header1.xml") + LINK.formatted("rId2", "/word/header2.xml"),
            Map.of(
                "word/header1.xml", own.formatted("前言"), "word/header2.xml", own.formatted("正文")));
    assertThat(words(part(copy, "word/header1.xml"))).isEqualTo(LINE + "前言");
    assertThat(words(part(copy, "word/header2.xml"))).isEqualTo(LINE + "正文");
    String first = part(copy, "word/document.xml").split("<w:titlePg/>", 2)[0];
    assertThat(first)
        .contains("m:type=\"first\"", "m:type=\"even\"")
        .doesNotContain("m:type=\"default\"");
  }

  @Test
  void aMarkedDocxMarkedAgainBearsBothLinesAndNamesEachPartOnce() throws Exception {
    for (String body : new String[] {WORDS, WORDS + "<w:sectPr><w:pgSz/></w:sectPr>"}) {
      Path again = folder.resolve("again");
      CopyMarker.mark(FileKind.DOCX, docx(body, "", Map.of()), again, "晋中市");
      assertThat(headers(again)).as(body).containsOnlyKeys("default", "first", "even");
      assertThat(headers(again).values()).as(body).allMatch(("晋中市" + LINE)::equals);
      assertThat(attributes(again, "word/_rels/document.xml.rels", "Relationship", "Id"))
          .as(body)
          .containsExactly("rIdBiaolianMark");
      assertThat(attributes(again, "[Content_Types].xml", "Override", "PartName"))
          .as(body)
          .containsExactly("/word/biaolian-mark.xml");
      assertThat(DocxText.read(again).joined()).startsWith("晋中市");
    }
  }

  @Test
  void aNameThatIsTakenInADocxIsNotGivenAgain() throws Exception {
    String own = "<w:hdr " + W + "><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:hdr>";
    Path copy =
        docx(
            WORDS + "<w:sectPr>" + REFERENCE.formatted("even", "rIdBiaolianMark") + "</w:sectPr>",
            LINK.formatted("rIdBiaolianMark", "Biaolian-Mark2.xml"),
            Map.of("word/Biaolian-Mark2.xml", own));
    assertThat(attributes(copy, "word/_rels/document.xml.rels", "Relationship", "Id"))
        .containsExactly("rIdBiaolianMark", "rIdBiaolianMark3");
    assertThat(headers(copy))
        .containsEntry("default", LINE)
        .containsEntry("first", LINE)
        .containsEntry("even", LINE + "旧");
  }

  private static List<String> attributes(Path docx, String part, String element, String name)
      throws Exception {
    List<String> values = new ArrayList<>();
    each(part(docx, part), element, one -> values.add(one.getAttributeValue(null, name)));
    return values;
  }

  /** The words of the header for each kind of page of the first section. */
  private static Map<String, String> headers(Path docx) throws Exception {
    Map<String, String> targets = new LinkedHashMap<>();
    each(
        part(docx, "word/_rels/document.xml.rels"),
        "Relationship",
        link ->
            targets.put(
                link.getAttributeValue(null, "Id"), link.getAttributeValue(null, "Target")));
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    each(
        part(docx, "word/document.xml"),
        "headerReference",
        one -> ids.put(one.getAttributeValue(0), one.getAttributeValue(1)));
    for (Map.Entry<String, String> id : ids.entrySet()) {
      headers.put(id.getKey(), words(part(docx, "word/" + targets.get(id.getValue()))));
    }
    return headers;
  }

  private static void each(String xml, String name, Consumer<XMLStreamReader> found)
      throws XMLStreamException {
    XMLStreamReader reader =
        XmlPart.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
        found.accept(reader);
      }
    }
  }

  private static String words(String xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    XMLStreamReader reader =
        XmlPart.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.CHARACTERS) {
        words.append(reader.getText());
      }
    }
    return words.toString();
  }

  private static String part(Path docx, String name) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile());
        var content = zip.getInputStream(zip.getEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPlainTextBeginsAndEndsWithTheLineWhateverItsEncoding() throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      assertThat(Files.readString(copy(FileKind.TXT, "1 范围".getBytes(charset))))
          .isEqualTo(LINE + "\n\n1 范围\n\n" + LINE + "\n");
    }
    assertThat(Files.readString(copy(FileKind.TXT, "\uFEFF甲".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(LINE + "\n\n甲\n\n" + LINE + "\n");
  }

  @Test
  void whatCannotBeMarkedIsNoCopy() {
    assertThatThrownBy(() -> copy(FileKind.PDF, "no pdf".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("copy")).doesNotExist();
  }
}
