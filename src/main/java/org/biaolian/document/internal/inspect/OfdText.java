package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an OFD, GB/T 33190: its pages in their order, their pieces from top to bottom. */
final class OfdText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Pieces that stand no further apart, in millimetres, are of one line. */
  private static final double SAME_LINE = 2;

  private static final double WIDE_GAP = 3;

  /** A piece of a line; the right end is a guess by the box. */
  private record Piece(double x, double y, double right, String text) {}

  private OfdText() {}

  static PageTexts read(Path file) throws IOException, XMLStreamException {
    PageTexts pages = new PageTexts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String document : texts(zip, "OFD.xml", "DocRoot")) {
        for (String page : attributes(zip, plain(document), "Page", "BaseLoc")) {
          pages.add(page(zip, beside(document, page)), 0);
        }
      }
    }
    return pages;
  }

  private static String page(ZipFile zip, String part) throws IOException, XMLStreamException {
    List<Piece> pieces = new ArrayList<>();
    try (InputStream content = open(zip, part)) {
      XMLStreamReader reader = XmlPart.reader(content);
      double[] box = new double[4];
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          if (reader.getLocalName().equals("TextObject")) {
            box = box(attribute(reader, "Boundary"));
          } else if (reader.getLocalName().equals("TextCode")) {
            double x = box[0] + figure(attribute(reader, "X"));
            double y = box[1] + figure(attribute(reader, "Y"));
            pieces.add(new Piece(x, y, box[0] + box[2], reader.getElementText()));
          }
        }
      }
      reader.close();
    }
    return lines(pieces);
  }

  private static String lines(List<Piece> pieces) {
    pieces.sort(Comparator.comparingDouble(Piece::y));
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).y() - pieces.get(start).y() > SAME_LINE) {
        List<Piece> line = new ArrayList<>(pieces.subList(start, i));
        line.sort(Comparator.comparingDouble(Piece::x));
        double end = line.getFirst().x();
        for (Piece piece : line) {
          text.append(piece.x() - end > WIDE_GAP ? " " : "").append(piece.text());
          end = piece.right();
        }
        text.append('\n');
        start = i;
      }
    }
    return text.toString();
  }

  private static double[] box(String boundary) {
    double[] box = new double[4];
    String[] parts = SPACE.split(boundary.strip(), -1);
    for (int i = 0; i < Math.min(parts.length, box.length); i++) {
      box[i] = figure(parts[i]);
    }
    return box;
  }

  private static double figure(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<String> texts(ZipFile zip, String part, String element)
      throws IOException, XMLStreamException {
    List<String> found = new ArrayList<>();
    try (InputStream content = open(zip, part)) {
      XMLStreamReader reader = XmlPart.reader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(element)) {
          found.add(reader.getElementText().strip());
        }
      }
      reader.close();
    }
    return found;
  }

  private static List<String> attributes(ZipFile zip, String part, String element, String name)
      throws IOException, XMLStreamException {
    List<String> found = new ArrayList<>();
    try (InputStream content = open(zip, part)) {
      XMLStreamReader reader = XmlPart.reader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(element)
            && !attribute(reader, name).isEmpty()) {
          found.add(attribute(reader, name));
        }
      }
      reader.close();
    }
    return found;
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static InputStream open(ZipFile zip, String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException("the package lacks " + part);
    }
    return zip.getInputStream(entry);
  }

  /** Names of parts begin with a slash or do not. */
  private static String plain(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static String beside(String document, String name) {
    if (name.startsWith("/")) {
      return plain(name);
    }
    String from = plain(document);
    return from.substring(0, from.lastIndexOf('/') + 1) + name;
  }
}
