package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Puts one line before everything else that stands in a DOCX; all other parts stay as they are. */
final class DocxMark {

  private static final String TEXT = "word/document.xml";

  /** The element that holds the text, with the prefix of its names. */
  private static final Pattern BODY = Pattern.compile("<(\\w+:)?body(\\s[^>]*)?>");

  private DocxMark() {}

  static void write(Path file, Path copy, String line) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream marked = new ZipOutputStream(out)) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        marked.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = zip.getInputStream(entry)) {
          if (entry.getName().equals(TEXT)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            marked.write(marked(text, line).getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(marked);
          }
        }
        marked.closeEntry();
      }
    }
  }

  private static String marked(String text, String line) throws IOException {
    Matcher body = BODY.matcher(text);
    if (!body.find()) {
      throw new IOException("a text without a body");
    }
    String p = body.group(1) == null ? "" : body.group(1);
    String paragraph =
        "<%1$sp><%1$sr><%1$srPr><%1$sb/><%1$scolor %1$sval=\"783C3C\"/></%1$srPr><%1$st>%2$s</%1$st></%1$sr></%1$sp>"
            .formatted(p, escaped(line));
    return text.substring(0, body.end()) + paragraph + text.substring(body.end());
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
