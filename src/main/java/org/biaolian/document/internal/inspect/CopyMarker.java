package org.biaolian.document.internal.inspect;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.biaolian.document.FileKind;
import org.biaolian.document.Texts;

/**
 * The process that makes a copy of one sound file which says who took it: {@code CopyMarker KIND
 * FILE FOLDER}. The line that the copy bears stands in {@code FOLDER/mark}; the copy is written to
 * {@code FOLDER/copy}. It says READY, and then DONE.
 */
public final class CopyMarker {

  public static final String MARK = "mark";
  public static final String COPY = "copy";
  private static final String LACKING = "本页有内容未能绘出 / Parts of this page could not be drawn";
  private static final String DONE = "DONE";
  private static final char BYTE_ORDER = '\uFEFF';
  private static final float MARGIN = 28;
  private static final float JPEG_QUALITY = 0.9f;

  private CopyMarker() {}

  public static void main(String... arguments) throws IOException {
    PrintStream answer = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    System.setOut(System.err);
    Inspector.dieWithTheParent();
    answer.println(Inspector.READY);
    Path folder = Path.of(arguments[2]);
    String line = Files.readString(folder.resolve(MARK), StandardCharsets.UTF_8);
    mark(FileKind.valueOf(arguments[0]), Path.of(arguments[1]), folder.resolve(COPY), line);
    answer.println(DONE);
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Writes the marked copy: a PDF of an OFD or a picture, everything else in its own kind. */
  static void mark(FileKind kind, Path file, Path copy, String line) throws IOException {
    switch (kind) {
      case PDF -> pdf(file, copy, line);
      case OFD -> ofd(file, copy, line);
      case DOCX -> DocxMark.write(file, copy, line);
      case TXT, CSV -> text(file, copy, line);
      case PNG, JPEG -> picture(kind, file, copy, line);
      case XLSX -> throw new IOException("sheets are no texts of standards");
    }
  }

  private static void pdf(Path file, Path copy, String line) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PdfMark.write(pdf, line);
      pdf.save(copy.toFile());
    }
  }

  /** The pages as they are drawn for readers: nothing can take a line off an OFD's own parts. */
  private static void ofd(Path file, Path copy, String line) throws IOException {
    try (OfdParts parts = new OfdParts(file);
        PDDocument pdf = new PDDocument()) {
      int count = parts.count();
      for (int number = 1; number <= count; number++) {
        OfdParts.Page page = parts.page(number);
        PageDrawer.OfdSheet drawn = PageDrawer.drawn(parts, page);
        PDRectangle box =
            new PDRectangle(
                (float) (page.box().getWidth() * PageDrawer.POINTS_PER_MILLIMETRE),
                (float) (page.box().getHeight() * PageDrawer.POINTS_PER_MILLIMETRE));
        PDPage sheet = new PDPage(box);
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          content.drawImage(
              LosslessFactory.createFromImage(pdf, drawn.image()),
              0,
              0,
              box.getWidth(),
              box.getHeight());
        }
        if (!drawn.complete()) {
          PdfMark.note(pdf, sheet, LACKING);
        }
      }
      PdfMark.write(pdf, line);
      pdf.save(copy.toFile());
    }
  }

  /** The picture on a sheet of its own: drawn anew, so that nothing but what is seen goes along. */
  private static void picture(FileKind kind, Path file, Path copy, String line) throws IOException {
    BufferedImage stored = Pictures.read(kind, file);
    BufferedImage seen =
        kind == FileKind.JPEG ? JpegTurn.upright(stored, JpegTurn.of(file)) : stored;
    try (PDDocument pdf = new PDDocument()) {
      boolean lying = seen.getWidth() > seen.getHeight();
      float longer = PDRectangle.A4.getHeight();
      float shorter = PDRectangle.A4.getWidth();
      PDRectangle box = new PDRectangle(lying ? longer : shorter, lying ? shorter : longer);
      PDPage sheet = new PDPage(box);
      pdf.addPage(sheet);
      float scale =
          Math.min(
              (box.getWidth() - 2 * MARGIN) / seen.getWidth(),
              (box.getHeight() - 2 * MARGIN) / seen.getHeight());
      float width = seen.getWidth() * scale;
      float height = seen.getHeight() * scale;
      try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
        content.drawImage(
            kind == FileKind.JPEG
                ? JPEGFactory.createFromImage(pdf, seen, JPEG_QUALITY)
                : LosslessFactory.createFromImage(pdf, seen),
            (box.getWidth() - width) / 2,
            (box.getHeight() - height) / 2,
            width,
            height);
      }
      PdfMark.write(pdf, line);
      pdf.save(copy.toFile());
    }
  }

  private static void text(Path file, Path copy, String line) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, Texts.charset(file));
        BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
      out.write(line);
      out.write("\n\n");
      int first = in.read();
      if (first >= 0 && first != BYTE_ORDER) {
        out.write(first);
      }
      in.transferTo(out);
      out.write("\n\n");
      out.write(line);
      out.write("\n");
    }
  }
}
