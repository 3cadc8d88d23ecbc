package org.biaolian.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.document.internal.inspect.HostileFiles.bytes;
import static org.biaolian.document.internal.inspect.HostileFiles.docxOfType;
import static org.biaolian.document.internal.inspect.HostileFiles.docxParts;
import static org.biaolian.document.internal.inspect.HostileFiles.docxRelation;
import static org.biaolian.document.internal.inspect.HostileFiles.docxWith;
import static org.biaolian.document.internal.inspect.HostileFiles.join;
import static org.biaolian.document.internal.inspect.HostileFiles.pdf;
import static org.biaolian.document.internal.inspect.HostileFiles.plainPdf;
import static org.biaolian.document.internal.inspect.HostileFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.biaolian.document.FileKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of hostile file is named for what it is, and harmless ones pass. */
class InspectorTest {

  @TempDir Path folder;

  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(String name, FileKind kind, byte[] content, @Nullable Fault expected) {}

  @TestFactory
  Stream<DynamicTest> eachFileGetsItsVerdict() {
    return Stream.of(pdfs(), packages(), xml(), pictures())
        .flatMap(samples -> samples)
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () ->
                        assertThat(inspect(sample))
                            .isEqualTo(Optional.ofNullable(sample.expected()))));
  }

  private Optional<Fault> inspect(Sample sample) throws IOException {
    return Inspector.inspect(
        sample.kind(), Files.write(Files.createTempFile(folder, "f", ""), sample.content()));
  }

  private static Stream<Sample> pdfs() {
    byte[] plain = plainPdf();
    return Stream.of(
        sample("a plain PDF", plain, null),
        sample("a web link", action(pdf -> pdf.getDocumentCatalog().setOpenAction(link())), null),
        sample("a script", HostileFiles.pdfWithScript(), Fault.ACTIVE),
        sample(
            "a program to start",
            action(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
            Fault.ACTIVE),
        sample("a form with a life of its own", action(InspectorTest::xfa), Fault.ACTIVE),
        sample("an attachment", action(InspectorTest::attachment), Fault.EMBEDDED),
        sample("a password", action(pdf -> protect(pdf, "secret")), Fault.ENCRYPTED),
        sample("restrictions only", action(pdf -> protect(pdf, "")), Fault.ENCRYPTED),
        sample("a cut off PDF", Arrays.copyOf(plain, plain.length / 2), Fault.BROKEN),
        sample("a header only", bytes("%PDF-1.7\n%%EOF"), Fault.BROKEN),
        sample("something before the header", join(bytes("GIF89a"), plain), Fault.DOUBLE),
        sample("something behind the end", join(plain, bytes("<script>x</script>")), Fault.DOUBLE),
        sample("an archive behind the end", join(plain, zip(docxParts())), Fault.DOUBLE),
        sample(
            "a page in the head",
            join(bytes("%PDF-1.7\n<html><script>1</script>\n"), plain),
            Fault.DOUBLE));
  }

  private static Stream<Sample> pictures() {
    byte[] png = HostileFiles.picture("png", 60, 40);
    byte[] jpeg = HostileFiles.picture("jpg", 60, 40);
    byte[] claims = png.clone();
    // The width, with the check sum left as it was: readers believe it.
    claims[16] = 0x0f;
    return Stream.of(
        new Sample("a plain PNG", FileKind.PNG, png, null),
        new Sample("a plain JPEG", FileKind.JPEG, jpeg, null),
        new Sample("a JPEG called PNG", FileKind.PNG, jpeg, Fault.BROKEN),
        new Sample(
            "a cut off PNG", FileKind.PNG, Arrays.copyOf(png, png.length - 20), Fault.BROKEN),
        new Sample("a cut off JPEG", FileKind.JPEG, Arrays.copyOf(jpeg, 200), Fault.BROKEN),
        new Sample("a picture of a whole country", FileKind.PNG, claims, Fault.BOMB),
        new Sample(
            "an archive behind a picture",
            FileKind.JPEG,
            join(jpeg, zip(docxParts())),
            Fault.DOUBLE),
        new Sample(
            "a script behind a picture",
            FileKind.PNG,
            join(png, bytes("<script>x</script>")),
            Fault.DOUBLE));
  }

  private static Stream<Sample> packages() {
    byte[] plain = zip(docxParts());
    byte[] nested = docxWith("word/media/image1.png", plain);
    byte[] lied = plain.clone();
    Map<String, byte[]> many = docxParts();
    for (int i = 0; i < 10_001; i++) {
      many.put("word/p" + i, new byte[0]);
    }
    return Stream.of(
        docx("a plain DOCX", plain, null),
        docx("a formula of the word processor", HostileFiles.docxWithFormula(), null),
        docx("a formula object", HostileFiles.docxWithFormulaObject(), Fault.EMBEDDED),
        new Sample("a plain OFD", FileKind.OFD, HostileFiles.plainOfd(), null),
        new Sample(
            "an OFD with attachments",
            FileKind.OFD,
            zip(
                Map.of(
                    "OFD.xml",
                    bytes("<OFD/>"),
                    "Doc_0/Document.xml",
                    bytes("<D><Attachments/></D>"))),
            Fault.EMBEDDED),
        new Sample("a DOCX called OFD", FileKind.OFD, plain, Fault.BROKEN),
        docx("a bomb", HostileFiles.bomb(64), Fault.BOMB),
        docx("very many parts", zip(many), Fault.BOMB),
        docx("a cut off package", Arrays.copyOf(lied, lied.length / 2), Fault.BROKEN),
        docx("an archive inside", nested, Fault.EMBEDDED),
        docx(
            "an old office object",
            docxWith("word/x.bin", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}),
            Fault.EMBEDDED),
        docx("a program inside", docxWith("word/x.png", "MZ\u0090"), Fault.EMBEDDED),
        docx("an embedded sheet", docxWith("word/embeddings/a.bin", "x"), Fault.EMBEDDED),
        docx("a control", docxWith("word/activeX/a.xml", "<a/>"), Fault.EMBEDDED),
        docx("macros", docxWith("word/vbaProject.bin", "x"), Fault.MACRO),
        docx(
            "macros by type",
            docxOfType("application/vnd.ms-word.document.macroEnabled.main+xml"),
            Fault.MACRO),
        docx("a way out", docxWith("../../etc/passwd", "x"), Fault.PART_NAME),
        docx("a root", docxWith("/etc/passwd", "x"), Fault.PART_NAME),
        docx("a Windows way out", docxWith("..\\..\\x", "x"), Fault.PART_NAME),
        docx("a control in a name", docxWith("word/a\u0007", "x"), Fault.PART_NAME),
        docx("one name twice", docxWith("WORD/document.xml", "<a/>"), Fault.PART_NAME),
        docx("deep folders", docxWith("a/".repeat(40) + "x", "x"), Fault.PART_NAME),
        docx("a PDF in its head", docxWith("word/x.png", "%PDF-1.7"), Fault.EMBEDDED),
        docx("a PDF behind the end", join(plain, plainPdf()), Fault.DOUBLE),
        docx("an archive behind a picture", join(bytes("GIF89a"), plain), Fault.DOUBLE));
  }

  private static Stream<Sample> xml() {
    return Stream.of(
        docx("entities that multiply", docxWith("word/a.xml", laughs()), Fault.DOCTYPE),
        docx(
            "a file of the server",
            docxWith(
                "word/a.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
            Fault.DOCTYPE),
        docx(
            "an outside type",
            docxWith("word/a.xml", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a'><a/>"),
            Fault.DOCTYPE),
        docx(
            "the same in UTF-16",
            docxWith(
                "word/a.xml",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_16)),
            Fault.DOCTYPE),
        docx("deep nesting", docxWith("word/a.xml", "<a>".repeat(100_000)), Fault.TOO_COMPLEX),
        docx("broken XML", docxWith("word/a.xml", "<a>"), Fault.BROKEN),
        docx("a web link", docxRelation("hyperlink", "https://example.org/"), null),
        docx("a script link", docxRelation("hyperlink", "javascript:alert(1)"), Fault.EXTERNAL),
        docx(
            "a foreign template",
            docxRelation("attachedTemplate", "http://127.0.0.1/t.dotm"),
            Fault.EXTERNAL),
        docx(
            "a picture from elsewhere",
            docxRelation("image", "http://127.0.0.1/i.png"),
            Fault.EXTERNAL),
        docx("an outside object", docxRelation("oleObject", "http://127.0.0.1/o"), Fault.EMBEDDED),
        docx(
            "a field that starts a program",
            docxWith(
                "word/a.xml",
                "<p><instrText> DD</instrText><instrText>EAUTO c:\\x</instrText></p>"),
            Fault.EXTERNAL));
  }

  private static Sample sample(String name, byte[] content, @Nullable Fault expected) {
    return new Sample("PDF: " + name, FileKind.PDF, content, expected);
  }

  private static Sample docx(String name, byte[] content, @Nullable Fault expected) {
    return new Sample("package: " + name, FileKind.DOCX, content, expected);
  }

  private static byte[] action(java.util.function.Consumer<PDDocument> change) {
    return pdf(change);
  }

  private static PDActionURI link() {
    PDActionURI link = new PDActionURI();
    link.setURI("https://example.org/");
    return link;
  }

  private static void xfa(PDDocument pdf) {
    COSDictionary form = new COSDictionary();
    form.setString(COSName.getPDFName("XFA"), "<xdp/>");
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
  }

  private static void attachment(PDDocument pdf) {
    try {
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("a.exe");
      file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes("MZ"))));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("a.exe", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void protect(PDDocument pdf, String password) {
    try {
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i <= 20; i++) {
      text.append("<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    return text.append("]><a>&e20;</a>").toString();
  }
}
