package org.biaolian.document.internal.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as an attacker would make them, made anew for each test. */
public final class HostileFiles {

  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>%s</Types>";

  private HostileFiles() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] pdf(Consumer<PDDocument> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.accept(pdf);
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] plainPdf() {
    return pdf(pdf -> {});
  }

  /** The parts of a DOCX that holds nothing wrong. */
  public static Map<String, byte[]> docxParts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", bytes(TYPES.formatted("")));
    parts.put("word/document.xml", bytes("<w:document xmlns:w='w'><w:p>1 范围</w:p></w:document>"));
    return parts;
  }

  public static byte[] docxWith(String name, byte[] content) {
    Map<String, byte[]> parts = docxParts();
    parts.put(name, content);
    return zip(parts);
  }

  public static byte[] docxWith(String name, String content) {
    return docxWith(name, bytes(content));
  }

  public static byte[] docxOfType(String contentType) {
    return docxWith(
        "[Content_Types].xml",
        TYPES.formatted("<Override PartName='/x' ContentType='" + contentType + "'/>"));
  }

  public static byte[] docxRelation(String type, String target) {
    return docxWith(
        "word/_rels/document.xml.rels",
        ("<Relationships><Relationship Id='r1' TargetMode='External' Type='http://o/%s'"
                + " Target='%s'/></Relationships>")
            .formatted(type, target));
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One part of nothing but zeros, a thousandth of its size when packed. */
  public static byte[] bomb(int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      fill(zip, mebibytes);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes("<w/>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void fill(OutputStream out, int mebibytes) throws IOException {
    byte[] zeros = new byte[1024 * 1024];
    for (int i = 0; i < mebibytes; i++) {
      out.write(zeros);
    }
  }
}
