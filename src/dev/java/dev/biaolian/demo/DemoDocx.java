package dev.biaolian.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest DOCX that the usual programs open: a paragraph a line. */
public final class DemoDocx {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String TYPES =
      XML
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      XML
          + "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\""
          + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
          + "\"/></Relationships>";
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DemoDocx() {}

  public static byte[] of(String text) {
    StringBuilder body = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(line))
                    .append("</w:t></w:r></w:p>"));
    return zip(
        Map.of(
            "[Content_Types].xml",
            TYPES,
            "_rels/.rels",
            RELATIONS,
            "word/document.xml",
            XML
                + "<w:document xmlns:w=\""
                + WORDS
                + "\"><w:body>"
                + body
                + "<w:sectPr/></w:body></w:document>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
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
