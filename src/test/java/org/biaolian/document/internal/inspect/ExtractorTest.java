package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.document.internal.inspect.HostileFiles.bytes;

import dev.biaolian.demo.DemoDocx;
import dev.biaolian.demo.DemoPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.biaolian.document.DocumentText;
import org.biaolian.document.FileKind;
import org.biaolian.document.internal.inspect.Extractor.Answer;
import org.biaolian.document.internal.inspect.Extractor.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out of a file, and that rubbish is told from text. */
class ExtractorTest {

  private static final String TEXT = "1 范围\n本文件规定了社区食堂的卫生要求，适用于太原市。\n4.2 温度\n热菜中心温度不应低于70 ℃。\n";

  @TempDir Path folder;

  private Answer extract(FileKind kind, byte[] content) throws IOException {
    return Extractor.extract(
        kind, Files.write(folder.resolve("file"), content), folder.resolve("text"));
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("text"));
  }

  @Test
  void aPdfGivesItsLinesPageByPage() throws IOException {
    assertThat(extract(FileKind.PDF, DemoPdf.of(TEXT.repeat(20))))
        .isEqualTo(new Answer(Verdict.TEXT, 3, 0, false));
    assertThat(text().lines()).contains("1 范围", "热菜中心温度不应低于70 ℃。");
    assertThat(text().chars().filter(c -> c == DocumentText.PAGE_END)).hasSize(2);
    assertThat(Inspector.inspect(FileKind.PDF, folder.resolve("file"))).isEmpty();
  }

  @Test
  void aDocxGivesItsParagraphs() throws IOException {
    assertThat(extract(FileKind.DOCX, DemoDocx.of(TEXT)).verdict()).isEqualTo(Verdict.TEXT);
    assertThat(text()).isEqualTo(TEXT.strip());
    assertThat(Inspector.inspect(FileKind.DOCX, folder.resolve("file"))).isEmpty();
  }

  @Test
  void numbersThatTheWritersProgramCountsAreCountedHereToo() throws IOException {
    Map<String, byte[]> parts = HostileFiles.docxParts();
    parts.put(
        "word/numbering.xml",
        bytes(
            "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>"
                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
                + "<w:lvlText w:val='%1'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
                + "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>"));
    parts.put(
        "word/styles.xml",
        bytes(
            "<w:styles xmlns:w='w'><w:style w:styleId='zhang'><w:pPr><w:numPr>"
                + "<w:numId w:val='3'/></w:numPr></w:pPr></w:style></w:styles>"));
    String chapter = "<w:p><w:pPr><w:pStyle w:val='zhang'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String clause =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr>"
            + "<w:r><w:t>%s</w:t></w:r></w:p>";
    parts.put(
        "word/document.xml",
        bytes(
            "<w:document xmlns:w='w'>"
                + chapter.formatted("范围")
                + chapter.formatted("要求")
                + clause.formatted("温度要求不低于二十度")
                + clause.formatted("湿度")
                + chapter.formatted("检验")
                + clause.formatted("抽样")
                + "</w:document>"));
    extract(FileKind.DOCX, HostileFiles.zip(parts));
    assertThat(text().lines())
        .containsExactly("1 范围", "2 要求", "2.1 温度要求不低于二十度", "2.2 湿度", "3 检验", "3.1 抽样");
  }

  @Test
  void aRowOfATableIsALineAndWhatWasDeletedIsGone() throws IOException {
    Map<String, byte[]> parts = HostileFiles.docxParts();
    parts.put(
        "word/document.xml",
        bytes(
            "<w:document xmlns:w='w'><w:p><w:r><w:t>表1 卫生指标与限值的要求如下</w:t></w:r>"
                + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p><w:tbl>"
                + "<w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>限值</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:p><w:r><w:t>水分</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>≤14%</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "</w:document>"));
    extract(FileKind.DOCX, HostileFiles.zip(parts));
    assertThat(text().lines()).containsExactly("表1 卫生指标与限值的要求如下", "| 项目 | 限值 |", "| 水分 | ≤14% |");
  }

  @Test
  void anOfdGivesItsPagesFromTopToBottom() throws IOException {
    assertThat(extract(FileKind.OFD, ofd()).pages()).isEqualTo(2);
    assertThat(text()).isEqualTo("1 范围\n本文件规定了社区食堂服务的要求。\f2 要求热菜中心温度不应低于七十度。");
  }

  private static byte[] ofd() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml", bytes("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"));
    parts.put(
        "Doc_0/Document.xml",
        bytes(
            "<Document><Pages><Page ID='1' BaseLoc='Pages/0.xml'/>"
                + "<Page ID='2' BaseLoc='/Doc_0/Pages/1.xml'/></Pages></Document>"));
    parts.put(
        "Doc_0/Pages/0.xml",
        bytes(
            "<Page><Content><TextObject Boundary='20 40 150 6'>"
                + "<TextCode X='0' Y='5'>本文件规定了社区食堂服务的要求。</TextCode></TextObject>"
                + "<TextObject Boundary='30 20 20 6'><TextCode X='0' Y='5'>范围</TextCode></TextObject>"
                + "<TextObject Boundary='20 20 5 6'><TextCode X='0' Y='5'>1</TextCode></TextObject>"
                + "</Content></Page>"));
    parts.put(
        "Doc_0/Pages/1.xml",
        bytes(
            "<Page><Content><TextObject Boundary='20 20 100 6'>"
                + "<TextCode X='0' Y='5'>2 要求热菜中心温度不应低于七十度。</TextCode></TextObject>"
                + "</Content></Page>"));
    return HostileFiles.zip(parts);
  }

  @Test
  void pagesWithoutLettersArePictures() throws IOException {
    assertThat(extract(FileKind.PDF, HostileFiles.plainPdf()).verdict())
        .isEqualTo(Verdict.PICTURES);
    assertThat(folder.resolve("text")).doesNotExist();
  }

  @Test
  void glyphsThatStandForNoLetterAreABrokenFont() throws IOException {
    byte[] broken =
        new String(DemoPdf.of(TEXT), java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("/UniGB-UTF16-H", "/Identity-H   ")
            .replace("(GB1)", "(Own)")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(extract(FileKind.PDF, broken).verdict()).isEqualTo(Verdict.FONTS);
    assertThat(folder.resolve("text")).doesNotExist();
  }

  @Test
  void lettersOfThePrivateAreaAndRareOnesAllOverAreRubbishToo() {
    assertThat(judged("温度\uE001\uE002不\uE003\uE004".repeat(20))).isEqualTo(Verdict.FONTS);
    assertThat(judged("龘靐齉爩鱻麤灪".repeat(20))).isEqualTo(Verdict.FONTS);
    assertThat(judged("热菜中心温度不应低于70 ℃。".repeat(20))).isEqualTo(Verdict.TEXT);
    assertThat(judged("Only Latin letters, as in an annex of references.")).isEqualTo(Verdict.TEXT);
  }

  private static Verdict judged(String page) {
    PageTexts pages = new PageTexts();
    pages.add(page, 0);
    return pages.judge().verdict();
  }

  @Test
  void aScannedFileWithOneTypedCoverIsStillPictures() {
    PageTexts pages = new PageTexts();
    pages.add("DB14/T 900001-2024 社区食堂运营服务规范", 0);
    for (int i = 0; i < 9; i++) {
      pages.add("", 0);
    }
    assertThat(pages.judge()).isEqualTo(new Answer(Verdict.PICTURES, 10, 9, false));
  }

  @Test
  void aHugeTextIsCutAndSaysSo() {
    PageTexts pages = new PageTexts();
    pages.add("热菜".repeat(DocumentText.MAX_CHARS / 2 - 10), 0);
    pages.add("中心温度不应低于七十度。".repeat(100), 0);
    assertThat(pages.judge()).isEqualTo(new Answer(Verdict.TEXT, 2, 0, true));
    assertThat(pages.joined().length()).isLessThanOrEqualTo(DocumentText.MAX_CHARS);
  }

  @Test
  void whatIsNotBuiltAsItsKindIsBroken() throws IOException {
    assertThat(extract(FileKind.PDF, bytes("%PDF-1.4 nothing")).verdict())
        .isEqualTo(Verdict.BROKEN);
    assertThat(extract(FileKind.OFD, HostileFiles.zip(Map.of("OFD.xml", bytes("<OFD>")))).verdict())
        .isEqualTo(Verdict.BROKEN);
  }
}
