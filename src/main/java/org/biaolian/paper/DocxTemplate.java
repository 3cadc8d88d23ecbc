package org.biaolian.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.biaolian.paper.internal.DocxPart;

/**
 * A Word file with places like {@code {{文号}}} in its text, head and foot lines. Word cuts what one
 * types into pieces at will; a place is found wherever its letters stand within one paragraph.
 */
public final class DocxTemplate {

  private static final Pattern TEXTS =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
  private static final String MAIN = "word/document.xml";

  /** More than any template has; files were inspected when they came in. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Map<String, byte[]> parts;

  private DocxTemplate(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is no Word file
   */
  public static DocxTemplate of(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(MOST_BYTES - total + 1);
        total += content.length;
        if (total > MOST_BYTES) {
          throw new IOException("too much in one file");
        }
        parts.put(entry.getName(), content);
      }
    }
    if (!parts.containsKey(MAIN)) {
      throw new IOException("no text in the file");
    }
    return new DocxTemplate(parts);
  }

  /** The names of its places, in their order. */
  public Set<String> places() throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (TEXTS.matcher(part.getKey()).matches()) {
        found.addAll(DocxPart.of(part.getValue()).places());
      }
    }
    return found;
  }

  /** The names of its places that stand in no row of a table in which this one stands. */
  public Set<String> outside(String key) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (TEXTS.matcher(part.getKey()).matches()) {
        found.addAll(DocxPart.of(part.getValue()).outside(key));
      }
    }
    return found;
  }

  /**
   * The file with its places filled.
   *
   * @param values by the names of places
   * @param marks paragraphs to stand before everything
   */
  public byte[] fill(Map<String, String> values, List<String> marks) throws IOException {
    return fill(values, marks, "", List.of());
  }

  /**
   * The file with its places filled and its list written out.
   *
   * @param values by the names of places
   * @param marks paragraphs to stand before everything
   * @param key a row of a table that names this place is there once for each of the rows
   * @param rows values of each row by the names of places
   */
  public byte[] fill(
      Map<String, String> values, List<String> marks, String key, List<Map<String, String>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (TEXTS.matcher(part.getKey()).matches()) {
          DocxPart text = DocxPart.of(part.getValue());
          text.fill(values, key, rows);
          if (part.getKey().equals(MAIN)) {
            text.begin(marks);
          }
          zip.write(text.bytes());
        } else {
          zip.write(part.getValue());
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
