package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF of the kind a standard is printed from: pages, and nothing that acts. */
final class PdfInspection {

  /** Links on the page and to the web stay; these act, or reach for other files. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "RichMediaExecute");

  private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA", "RichMedia");
  private static final Set<String> FILE_KEYS = Set.of("EF", "EmbeddedFiles");

  private static final Set<String> ACTIVE_KINDS =
      Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");

  private PdfInspection() {}

  static void check(Path file) throws IOException, RefusedFile {
    FileEnds ends = FileEnds.of(file);
    if (!ends.beginsWith("%PDF-")) {
      throw new RefusedFile(ends.headHolds("%PDF-") ? Fault.DOUBLE : Fault.BROKEN);
    }
    if (ends.endsAsZip() || ends.looksLikePage()) {
      throw new RefusedFile(Fault.DOUBLE);
    }
    if (!ends.endsAsPdf()) {
      throw new RefusedFile(ends.tailHolds("%%EOF") ? Fault.DOUBLE : Fault.BROKEN);
    }
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (pdf.isEncrypted()) {
        throw new RefusedFile(Fault.ENCRYPTED);
      }
      if (pdf.getNumberOfPages() == 0) {
        throw new RefusedFile(Fault.BROKEN);
      }
      checkObjects(pdf.getDocument());
    } catch (InvalidPasswordException e) {
      throw new RefusedFile(Fault.ENCRYPTED);
    }
  }

  /** Every object of the file, also one that no page leads to. */
  private static void checkObjects(COSDocument document) throws RefusedFile {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      walk(document.getObjectFromPool(key).getObject());
    }
    walk(document.getTrailer());
  }

  /** Without recursion, so that depth costs nothing; other objects have their own turn. */
  private static void walk(COSBase start) throws RefusedFile {
    Deque<COSBase> open = new ArrayDeque<>();
    push(open, start);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case COSDictionary dictionary -> {
          judge(dictionary);
          dictionary.getValues().forEach(value -> push(open, value));
        }
        case COSArray array -> array.forEach(value -> push(open, value));
        default -> {}
      }
    }
  }

  private static void push(Deque<COSBase> open, COSBase value) {
    if ((value instanceof COSDictionary || value instanceof COSArray)
        && !(value instanceof COSObject)) {
      open.push(value);
    }
  }

  private static void judge(COSDictionary dictionary) throws RefusedFile {
    for (COSName key : dictionary.keySet()) {
      if (ACTIVE_KEYS.contains(key.getName())) {
        throw new RefusedFile(Fault.ACTIVE);
      }
      if (FILE_KEYS.contains(key.getName())) {
        throw new RefusedFile(Fault.EMBEDDED);
      }
    }
    String kind = dictionary.getNameAsString(COSName.SUBTYPE);
    if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
        || ACTIVE_KINDS.contains(String.valueOf(kind))) {
      throw new RefusedFile(Fault.ACTIVE);
    }
    if ("FileAttachment".equals(kind) || "EmbeddedFile".equals(type(dictionary))) {
      throw new RefusedFile(Fault.EMBEDDED);
    }
  }

  private static String type(COSDictionary dictionary) {
    return String.valueOf(dictionary.getNameAsString(COSName.TYPE));
  }
}
