package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts one line before everything else that stands in a DOCX and at the head of each of its pages;
 * all other parts stay as they are.
 */
final class DocxMark {

  private static final String TEXT = "word/document.xml";
  private static final String LINKS = "word/_rels/document.xml.rels";
  private static final String TYPES = "[Content_Types].xml";

  /** The element that holds the text, with the prefix of its names. */
  private static final Pattern BODY = Pattern.compile("<(\\w+:)?body(\\s[^>]*)?>");

  private DocxMark() {}

  static void write(Path file, Path copy, String line) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream marked = new ZipOutputStream(out)) {
      Map<String, String> changed = changed(zip, line);
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        marked.putNextEntry(new ZipEntry(entry.getName()));
        String now = changed.remove(entry.getName());
        if (now == null) {
          try (InputStream content = zip.getInputStream(entry)) {
            content.transferTo(marked);
          }
        } else {
          marked.write(now.getBytes(StandardCharsets.UTF_8));
        }
        marked.closeEntry();
      }
      for (Map.Entry<String, String> fresh : changed.entrySet()) {
        marked.putNextEntry(new ZipEntry(fresh.getKey()));
        marked.write(fresh.getValue().getBytes(StandardCharsets.UTF_8));
        marked.closeEntry();
      }
    }
  }

  /** The parts that the copy has otherwise, and those that are new. */
  private static Map<String, String> changed(ZipFile zip, String line) throws IOException {
    String text = part(zip, TEXT);
    if (text == null) {
      throw new IOException("no text");
    }
    String links = part(zip, LINKS);
    String types = part(zip, TYPES);
    String parts = zip.stream().map(ZipEntry::getName).collect(Collectors.joining("\n"));
    DocxHeaders headers = new DocxHeaders(text, links, parts + types, line);
    Map<String, String> changed = new LinkedHashMap<>();
    for (String name : headers.present()) {
      String header = part(zip, name);
      if (header != null) {
        changed.put(name, headers.marked(header));
      }
    }
    changed.put(TEXT, withLine(headers.linked(), headers.paragraph()));
    if (headers.wanting()) {
      changed.put(LINKS, headers.links());
      changed.put(TYPES, headers.types(types));
      changed.put(headers.part(), headers.fresh());
    }
    return changed;
  }

  private static @Nullable String part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String withLine(String text, String paragraph) throws IOException {
    Matcher body = BODY.matcher(text);
    if (!body.find()) {
      throw new IOException("a text without a body");
    }
    return text.substring(0, body.end()) + paragraph + text.substring(body.end());
  }
}
