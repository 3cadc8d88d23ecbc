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

  /** What the margins leave. */
  private static final int WIDTH = 11906 - 1588 - 1474;

  /** As wide as the page, with lines around each cell. */
  private static final String TABLE =
      "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
          + line("top")
          + line("left")
          + line("bottom")
          + line("right")
          + line("insideH")
          + line("insideV")
          + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>";

  private static String line(String where) {
    return "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(where);
  }

  private DocxSheet() {}

  /** How a paragraph looks; letters are in half points. */
  public enum Look {
    ISSUER("center", 0, 60, "C8101E"),
    MARK("right", 0, 32, "000000"),
    TITLE("center", 0, 44, "000000"),
    ADDRESSEE("both", 0, 32, "000000"),
    BODY("both", 640, 32, "000000"),
    SIGNATURE("right", 0, 32, "000000"),
    NOTE("both", 0, 21, "000000"),
    CELL("left", 0, 18, "000000");

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

    /** The distance of its lines, in twentieths of a point. */
    private int distance() {
      return this == CELL ? 300 : 580;
    }

    private boolean bold() {
      return this == ISSUER || this == TITLE;
    }
  }

  /** A part of the sheet, one below the other. */
  public sealed interface Block permits Line, Table {}

  public record Line(Look look, String text) implements Block {}

  /**
   * A table of one row below its heads, which stand on each page.
   *
   * @param shares of its columns in the width of the page, in hundredths
   */
  public record Table(List<Integer> shares, List<String> heads, List<String> cells)
      implements Block {
    public Table {
      shares = List.copyOf(shares);
      heads = List.copyOf(heads);
      cells = List.copyOf(cells);
    }
  }

  public static byte[] of(List<? extends Block> blocks) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    blocks.forEach(block -> text.append(written(block)));
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

  private static String written(Block block) {
    return switch (block) {
      case Line line -> paragraph(line);
      case Table table ->
          TABLE
              + grid(table.shares())
              + row(table.shares(), table.heads(), "<w:tblHeader/>")
              + row(table.shares(), table.cells(), "")
              + "</w:tbl>";
    };
  }

  private static String grid(List<Integer> shares) {
    StringBuilder grid = new StringBuilder("<w:tblGrid>");
    shares.forEach(share -> grid.append("<w:gridCol w:w=\"%d\"/>".formatted(width(share))));
    return grid.append("</w:tblGrid>").toString();
  }

  private static String row(List<Integer> shares, List<String> cells, String kind) {
    StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>" + kind + "</w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      row.append(
              "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                  .formatted(width(shares.get(i))))
          .append(paragraph(new Line(Look.CELL, cells.get(i))))
          .append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static int width(int share) {
    return WIDTH * share / 100;
  }

  private static String paragraph(Line line) {
    Look look = line.look();
    return """
    <w:p><w:pPr><w:spacing w:line="%d" w:lineRule="exact"/><w:ind w:firstLine="%d"/>\
    <w:jc w:val="%s"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" \
    w:eastAsia="仿宋_GB2312"/>%s<w:color w:val="%s"/><w:sz w:val="%d"/></w:rPr>\
    <w:t xml:space="preserve">%s</w:t></w:r></w:p>\
    """
        .formatted(
            look.distance(),
            look.indent,
            look.side,
            look.bold() ? "<w:b/>" : "",
            look.colour,
            look.size,
            line.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
