package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a DOCX: a line a paragraph, with the numbers that the writer's program would print; a
 * row of a table is one line, its cells between bars. What was deleted under tracking is left out.
 */
final class DocxText {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final DocxNumbers numbers;
  private int tables;
  private boolean words;

  private DocxText(DocxNumbers numbers) {
    this.numbers = numbers;
  }

  static PageTexts read(Path file) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      DocxText docx = new DocxText(DocxNumbers.read(zip));
      ZipEntry entry = zip.getEntry("word/document.xml");
      try (InputStream part = zip.getInputStream(entry)) {
        XMLStreamReader reader = XmlPart.reader(part);
        while (reader.hasNext()) {
          docx.take(reader);
        }
        reader.close();
      }
      PageTexts pages = new PageTexts();
      pages.add(docx.text.toString(), 0);
      return pages;
    }
  }

  private void take(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> begin(reader);
      case XMLStreamConstants.CHARACTERS -> {
        if (words) {
          paragraph.append(reader.getText());
        }
      }
      // A comment or the like in the middle; the text goes on.
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      default -> {}
    }
  }

  private void begin(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "t" -> words = true;
      case "tab" -> paragraph.append('\t');
      case "br", "cr" -> paragraph.append('\n');
      case "noBreakHyphen" -> paragraph.append('-');
      case "tbl" -> {
        tables++;
        newLine();
      }
      case "tc" -> text.append("| ");
      case "pStyle" -> numbers.style(DocxNumbers.value(reader));
      case "numId" -> numbers.list(DocxNumbers.value(reader));
      case "ilvl" -> numbers.level(DocxNumbers.value(reader));
      default -> {}
    }
  }

  private void end(String element) {
    switch (element) {
      case "t" -> words = false;
      case "p" -> endParagraph();
      case "tr" -> {
        text.append('|');
        newLine();
      }
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private void endParagraph() {
    String number = numbers.next();
    String line = paragraph.toString();
    paragraph.setLength(0);
    if (tables > 0) {
      text.append(number).append(line.replace('\n', ' ').strip()).append(' ');
      return;
    }
    if (!number.isEmpty() && !line.isBlank()) {
      text.append(number).append(' ');
    }
    text.append(line);
    newLine();
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
