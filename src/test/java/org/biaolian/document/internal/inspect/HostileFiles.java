package org.biaolian.document.internal.inspect;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

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

  public static byte[] plainOfd() {
    return zip(Map.of("OFD.xml", bytes("<ofd:OFD xmlns:ofd='o'/>")));
  }

  public static byte[] plainDocx() {
    return zip(docxParts());
  }

  /** A formula as the word processor writes it itself. */
  public static byte[] docxWithFormula() {
    return docxWith(
        "word/document.xml",
        "<w:document xmlns:w='w' xmlns:m='http://m'><w:p><m:oMathPara><m:oMath><m:f>"
            + "<m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den>"
            + "</m:f></m:oMath></m:oMathPara></w:p></w:document>");
  }

  /** A formula as MathType and Equation 3.0 leave it: an object of another program. */
  public static byte[] docxWithFormulaObject() {
    return docxWith(
        "word/embeddings/oleObject1.bin",
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1});
  }

  /** A script that starts as soon as the file is opened. */
  public static byte[] pdfWithScript() {
    return pdf(
        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
  }

  /** A sound PDF of one page beside a picture of this size, written as it grows. */
  public static void largePdf(Path file, int mebibytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      List<String> objects =
          List.of(
              "<</Type/Catalog/Pages 2 0 R>>",
              "<</Type/Pages/Kids[3 0 R]/Count 1>>",
              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 4 0 R>>>>>>");
      long at = put(out, "%PDF-1.7\n");
      StringBuilder places = new StringBuilder("0000000000 65535 f \n");
      for (int i = 0; i < objects.size(); i++) {
        places.append("%010d 00000 n \n".formatted(at));
        at += put(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
      }
      places.append("%010d 00000 n \n".formatted(at));
      long length = mebibytes * 1024L * 1024;
      at +=
          put(
              out,
              "4 0 obj\n<</Type/XObject/Subtype/Image/Width 1/Height 1/Length %d>>\nstream\n"
                  .formatted(length));
      noise(out, mebibytes);
      at += length + put(out, "\nendstream\nendobj\n");
      put(out, "xref\n0 5\n" + places + "trailer\n<</Size 5/Root 1 0 R>>\n");
      put(out, "startxref\n" + at + "\n%%EOF\n");
    }
  }

  /** A sound package with a picture of this size, written as it grows. */
  public static void largePackage(Path file, String mainPart, int mebibytes) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.putNextEntry(new ZipEntry(mainPart));
      zip.write(bytes("<text/>"));
      zip.putNextEntry(new ZipEntry("media/image1.png"));
      zip.write(bytes("PNG"));
      noise(zip, mebibytes);
    }
  }

  private static int put(OutputStream out, String text) throws IOException {
    byte[] bytes = bytes(text);
    out.write(bytes);
    return bytes.length;
  }

  /** What no packing makes smaller, the same each time. */
  private static void noise(OutputStream out, int mebibytes) throws IOException {
    Random random = new Random(20_261_126);
    byte[] part = new byte[1024 * 1024];
    for (int i = 0; i < mebibytes; i++) {
      random.nextBytes(part);
      out.write(part);
    }
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

  /** A harmless picture. */
  static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
