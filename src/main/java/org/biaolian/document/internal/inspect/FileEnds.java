package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The first and last bytes of a file, where files of two kinds give themselves away. */
final class FileEnds {

  /** Readers of PDF look for its mark this far; browsers guess a page's kind from less. */
  private static final int HEAD_BYTES = 1024;

  /** The longest comment that may stand behind a ZIP's directory, and the end record itself. */
  private static final int TAIL_BYTES = 65_535 + 22;

  private static final int END_RECORD_BYTES = 22;
  private static final int COMMENT_LENGTH_AT = 20;
  private static final String END_RECORD = "PK\u0005\u0006";
  private static final List<String> PAGE_MARKS =
      List.of("<html", "<script", "<svg", "<!doctype", "<body", "<iframe");

  private final String head;
  private final String tail;

  private FileEnds(String head, String tail) {
    this.head = head;
    this.tail = tail;
  }

  static FileEnds of(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      return new FileEnds(
          read(bytes, 0, HEAD_BYTES), read(bytes, bytes.length() - TAIL_BYTES, TAIL_BYTES));
    }
  }

  private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
    long start = Math.max(0, from);
    byte[] part = new byte[(int) Math.min(most, bytes.length() - start)];
    bytes.seek(start);
    bytes.readFully(part);
    return new String(part, StandardCharsets.ISO_8859_1);
  }

  boolean beginsWith(String mark) {
    return head.startsWith(mark);
  }

  boolean headHolds(String mark) {
    return head.contains(mark);
  }

  /** A browser left to guess would show this as a page. */
  boolean looksLikePage() {
    String small = head.toLowerCase(Locale.ROOT);
    return PAGE_MARKS.stream().anyMatch(small::contains);
  }

  /** A ZIP reader finds its directory from the end, whatever stands before. */
  boolean endsAsZip() {
    for (int at = tail.lastIndexOf(END_RECORD);
        at >= 0;
        at = tail.lastIndexOf(END_RECORD, at - 1)) {
      if (at + END_RECORD_BYTES <= tail.length()
          && at + END_RECORD_BYTES + commentLength(at) == tail.length()) {
        return true;
      }
      if (at == 0) {
        return false;
      }
    }
    return false;
  }

  /** The directory's end is the file's end: no comment, nothing appended. */
  boolean endsAsPlainZip() {
    int at = tail.length() - END_RECORD_BYTES;
    return at >= 0 && tail.startsWith(END_RECORD, at) && commentLength(at) == 0;
  }

  /** The last mark of a PDF, with nothing but line ends behind it. */
  boolean endsAsPdf() {
    return tail.replace('\0', ' ').strip().endsWith("%%EOF");
  }

  boolean endsWith(String mark) {
    return tail.endsWith(mark);
  }

  boolean tailHolds(String mark) {
    return tail.contains(mark);
  }

  private int commentLength(int endRecord) {
    return tail.charAt(endRecord + COMMENT_LENGTH_AT)
        | tail.charAt(endRecord + COMMENT_LENGTH_AT + 1) << 8;
  }
}
