package org.biaolian.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxTemplateTest {

  private static final String HEAD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:body>";
  private static final String FOOT = "</w:body></w:document>";

  static byte[] docx(String part, String xml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static DocxTemplate template(String body) throws IOException {
    return DocxTemplate.of(docx("word/document.xml", HEAD + body + FOOT));
  }

  private static String text(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals("word/document.xml")) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String words(byte[] docx) throws IOException {
    return text(docx).replaceAll("<w:br/>", "|").replaceAll("<[^>]*>", "");
  }

  private static String runs(String... pieces) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    for (String piece : pieces) {
      paragraph.append("<w:r><w:rPr><w:b/></w:rPr><w:t>").append(piece).append("</w:t></w:r>");
    }
    return paragraph.append("</w:p>").toString();
  }

  @Test
  void aPlaceIsFoundHoweverWordCutsIt() throws IOException {
    DocxTemplate template = template(runs("前{", "{文", "号", "}}中{{标", "题}}", "后"));
    assertThat(template.places()).containsExactly("文号", "标题");
    assertThat(words(template.fill(Map.of("文号", "1号", "标题", "函"), List.of()))).isEqualTo("前1号中函后");
  }

  @Test
  void bracesOfTwoParagraphsMakeNoPlace() throws IOException {
    DocxTemplate template = template(runs("{{文") + runs("号}}"));
    assertThat(template.places()).isEmpty();
  }

  @Test
  void valuesKeepTheirLinesAndAreNeverMarkup() throws IOException {
    byte[] filled = template(runs("{{条件}}")).fill(Map.of("条件", "一<b>&\n二{{文号}}\u0007"), List.of());
    assertThat(words(filled)).isEqualTo("一&lt;b&gt;&amp;|二{{文号}}");
  }

  @Test
  void anUnknownPlaceStaysAndMarksComeFirst() throws IOException {
    byte[] filled = template(runs("{{别的}}")).fill(Map.of(), List.of("【演示】"));
    assertThat(words(filled)).isEqualTo("【演示】{{别的}}");
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(runs(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  @Test
  void theRowThatNamesTheKeyIsThereForEachLineAndNothingIsFilledTwice() throws IOException {
    DocxTemplate template =
        template("<w:tbl>" + row("序", "名") + row("{{序号}}", "{{名称}}/{{文号}}") + "</w:tbl>");
    byte[] filled =
        template.fill(
            Map.of("文号", "9号"),
            List.of(),
            "序号",
            List.of(Map.of("序号", "1", "名称", "{{文号}}"), Map.of("序号", "2", "名称", "乙\n丙")));
    assertThat(words(filled)).isEqualTo("序名1{{文号}}/9号2乙|丙/9号");
    assertThat(words(template.fill(Map.of(), List.of(), "序号", List.of()))).isEqualTo("序名");
  }

  @Test
  void whatStandsOutsideTheRowOfALineIsTold() throws IOException {
    DocxTemplate template =
        template(runs("{{名称}}") + "<w:tbl>" + row("{{序号}}", "{{来源}}") + "</w:tbl>");
    assertThat(template.outside("序号")).containsExactly("名称");
    assertThat(template(runs("{{序号}}")).outside("序号")).containsExactly("序号");
  }

  @Test
  void whatIsNoWordFileIsRefused() {
    assertThatIOException().isThrownBy(() -> DocxTemplate.of(new byte[] {1, 2, 3}));
    assertThatIOException().isThrownBy(() -> DocxTemplate.of(docx("xl/workbook.xml", "<a/>")));
    assertThatIOException()
        .isThrownBy(
            () ->
                DocxTemplate.of(
                        docx(
                            "word/document.xml",
                            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                    .places());
  }

  @Test
  void thePlainSheetIsATemplateItself() throws IOException {
    byte[] plain =
        DocxSheet.of(
            List.of(
                new DocxSheet.Line(DocxSheet.Look.TITLE, "{{标题}}"),
                new DocxSheet.Line(DocxSheet.Look.BODY, "a < b：{{文号}}"),
                new DocxSheet.Table(
                    List.of(20, 80), List.of("序", "名"), List.of("{{序号}}", "{{名称}}"))));
    assertThat(DocxTemplate.of(plain).places()).containsExactly("标题", "文号", "序号", "名称");
    assertThat(
            words(
                DocxTemplate.of(plain)
                    .fill(
                        Map.of("标题", "函", "文号", "1号"),
                        List.of(),
                        "序号",
                        List.of(Map.of("序号", "1", "名称", "甲")))))
        .isEqualTo("函a &lt; b：1号序名1甲");
  }
}
