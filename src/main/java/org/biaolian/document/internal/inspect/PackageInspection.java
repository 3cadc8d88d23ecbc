package org.biaolian.document.internal.inspect;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** DOCX, XLSX and OFD: ZIP packages of XML parts and pictures. Nothing is unpacked to disk. */
final class PackageInspection {

  private static final int MAX_PARTS = 10_000;
  private static final int MAX_NAME = 250;
  private static final int MAX_FOLDERS = 16;
  private static final long MIB = 1024L * 1024;
  private static final long MAX_TOTAL_BYTES = 512 * MIB;

  /** XML packs to a twentieth or so; only a part made for it packs to less than a 200th. */
  private static final long MAX_RATIO = 200;

  private static final long RATIO_COUNTS_FROM_BYTES = 4 * MIB;
  private static final int HEAD_BYTES = 8;

  /** Archives, programs, objects of other programs, PDF: what a text has no need to hold. */
  private static final List<String> FOREIGN =
      List.of(
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "\u00d0\u00cf\u0011\u00e0",
          "Rar!",
          "7z\u00bc\u00af",
          "MZ",
          "\u007fELF",
          "\u00ca\u00fe\u00ba\u00be",
          "%PDF-");

  private long inflated;

  private PackageInspection() {}

  /**
   * @param mainPart the part that makes the package what it claims to be
   */
  static void check(Path file, String mainPart) throws IOException, RefusedFile {
    FileEnds ends = FileEnds.of(file);
    if (!ends.beginsWith("PK\u0003\u0004")) {
      throw new RefusedFile(ends.endsAsZip() ? Fault.DOUBLE : Fault.BROKEN);
    }
    if (ends.headHolds("%PDF-") || (ends.endsAsZip() && !ends.endsAsPlainZip())) {
      throw new RefusedFile(Fault.DOUBLE);
    }
    if (!ends.endsAsZip()) {
      throw new RefusedFile(ends.tailHolds("PK\u0005\u0006") ? Fault.DOUBLE : Fault.BROKEN);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      new PackageInspection().checkParts(zip, mainPart);
    } catch (ZipException e) {
      throw new RefusedFile(Fault.BROKEN);
    }
  }

  private void checkParts(ZipFile zip, String mainPart) throws IOException, RefusedFile {
    if (zip.size() > MAX_PARTS) {
      throw new RefusedFile(Fault.BOMB);
    }
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      checkName(entry.getName());
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new RefusedFile(Fault.PART_NAME);
      }
      if (entry.getSize() > MAX_TOTAL_BYTES) {
        throw new RefusedFile(Fault.BOMB);
      }
      if (!entry.isDirectory()) {
        checkPart(zip, entry);
      }
    }
    if (zip.getEntry(mainPart) == null) {
      throw new RefusedFile(Fault.BROKEN);
    }
  }

  private static void checkName(String name) throws RefusedFile {
    String[] steps = name.split("/", -1);
    boolean leadsOut = name.startsWith("/") || Arrays.asList(steps).contains("..");
    boolean odd =
        name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(Character::isISOControl);
    if (leadsOut || odd || name.length() > MAX_NAME || steps.length > MAX_FOLDERS) {
      throw new RefusedFile(Fault.PART_NAME);
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith("vbaproject.bin") || small.endsWith("vbadata.xml")) {
      throw new RefusedFile(Fault.MACRO);
    }
    if (small.contains("/macrosheets/") || small.contains("/dialogsheets/")) {
      throw new RefusedFile(Fault.MACRO);
    }
    if (small.equals("xl/connections.xml") || small.contains("/querytables/")) {
      throw new RefusedFile(Fault.EXTERNAL);
    }
    if (small.contains("/activex/") || small.contains("/embeddings/")) {
      throw new RefusedFile(Fault.EMBEDDED);
    }
  }

  private void checkPart(ZipFile zip, ZipEntry entry) throws IOException, RefusedFile {
    try (InputStream part =
        new BufferedInputStream(
            new Counted(zip.getInputStream(entry), entry.getCompressedSize()))) {
      part.mark(HEAD_BYTES);
      String head = new String(part.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
      part.reset();
      if (FOREIGN.stream().anyMatch(head::startsWith)) {
        throw new RefusedFile(Fault.EMBEDDED);
      }
      if (isXml(entry.getName())) {
        XmlPart.check(part);
      } else {
        part.transferTo(OutputStream.nullOutputStream());
      }
    } catch (XMLStreamException e) {
      throw new RefusedFile(e.getNestedException() instanceof Bomb ? Fault.BOMB : Fault.BROKEN);
    } catch (Bomb e) {
      throw new RefusedFile(Fault.BOMB);
    }
  }

  private static boolean isXml(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml");
  }

  /** More came out than may; what the package says about its sizes is not believed. */
  private static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Counted extends FilterInputStream {
    private final long packed;
    private long unpacked;

    Counted(InputStream part, long packed) {
      super(part);
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) throws Bomb {
      unpacked += bytes;
      inflated += bytes;
      if (inflated > MAX_TOTAL_BYTES
          || (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked / packed > MAX_RATIO)) {
        throw new Bomb();
      }
    }
  }
}
