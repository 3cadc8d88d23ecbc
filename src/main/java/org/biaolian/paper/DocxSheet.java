package org.biaolian.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plain Word file with the measures of GB/T 9704, to begin a template with. */
public final class DocxSheet {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>
      """;

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>
      """;

  /** A4 with margins of 37, 35, 28 and 26 mm, in twentieths of a point. */
  private static final String PAGE =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:bottom=\"1985\""
          + " w:left=\"1588\" w:right=\"1474\" w:header=\"851\" w:footer=\"992\""
          + " w:gutter=\"0\"/></w:sectPr>";

  private DocxSheet() {}

  /** How a paragraph looks; letters are in half points. */
  public enum Look {
    ISSUER("center", 0, 60, "C8101E"),
    MARK("right", 0, 32, "000000"),
    TITLE("center", 0, 44, "000000"),
    ADDRESSEE("both", 0, 32, "000000"),
    BODY("both", 640, 32, "000000"),
    SIGNATURE("right", 0, 32, "000000"),
    NOTE("both", 0, 21, "000000");

    private final String side;
    private final int indent;
    private final int size;
    private final String colour;

    Look(String side, int indent, int size, String colour) {
      this.side = side;
      this.indent = indent;
      this.size = size;
      this.colour = colour;
    }

    private boolean bold() {
      return this == ISSUER || this == TITLE;
    }
  }

  public record Line(Look look, String text) {}

  public static byte[] of(List<Line> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    lines.forEach(line -> text.append(paragraph(line)));
    text.append(PAGE).append("</w:body></w:document>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part :
          List.of(
              Map.entry("[Content_Types].xml", TYPES),
              Map.entry("_rels/.rels", RELATIONS),
              Map.entry("word/document.xml", text.toString()))) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String paragraph(Line line) {
    Look look = line.look();
    return """
    <w:p><w:pPr><w:spacing w:line="580" w:lineRule="exact"/><w:ind w:firstLine="%d"/>\
    <w:jc w:val="%s"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" \
    w:eastAsia="仿宋_GB2312"/>%s<w:color w:val="%s"/><w:sz w:val="%d"/></w:rPr>\
    <w:t xml:space="preserve">%s</w:t></w:r></w:p>\
    """
        .formatted(
            look.indent,
            look.side,
            look.bold() ? "<w:b/>" : "",
            look.colour,
            look.size,
            line.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
