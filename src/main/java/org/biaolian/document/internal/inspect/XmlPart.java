package org.biaolian.document.internal.inspect;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a package: no document type, bounded depth, nothing that acts or fetches. */
final class XmlPart {

  private static final int MAX_DEPTH = 90;
  private static final Set<String> WEB = Set.of("http", "https", "mailto");

  private XmlPart() {}

  /** The one place where XML is parsed; neither DTDs nor anything outside the stream is read. */
  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside is read");
        });
    return factory;
  }

  /** A reader for what was checked when it came in. */
  static XMLStreamReader reader(InputStream content) throws XMLStreamException {
    return parsers().createXMLStreamReader(content);
  }

  static void check(InputStream content) throws RefusedFile, XMLStreamException {
    XMLStreamReader reader = parsers().createXMLStreamReader(content);
    try {
      int depth = 0;
      StringBuilder field = new StringBuilder();
      boolean inField = false;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedFile(Fault.DOCTYPE);
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              throw new RefusedFile(Fault.TOO_COMPLEX);
            }
            inField = reader.getLocalName().equals("instrText");
            judge(reader);
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (inField) {
              field.append(reader.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            inField = false;
            // A field's words may be cut up, but they do not leave their paragraph.
            if (reader.getLocalName().equals("p")) {
              judgeField(field.toString());
              field.setLength(0);
            }
          }
          default -> {}
        }
      }
    } finally {
      reader.close();
    }
  }

  private static void judge(XMLStreamReader reader) throws RefusedFile {
    switch (reader.getLocalName()) {
      case "Relationship" -> judgeRelationship(reader);
      case "Override", "Default" -> judgeContentType(text(reader, "ContentType"));
      case "fldSimple" -> {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          judgeField(reader.getAttributeValue(i));
        }
      }
      // Of workbooks: data of other programs, fetched on opening.
      case "ddeLink", "oleLink" -> throw new RefusedFile(Fault.EXTERNAL);
      // Of the national layout format.
      case "Attachments", "Attachment" -> throw new RefusedFile(Fault.EMBEDDED);
      case "Movie", "Sound", "GotoA" -> throw new RefusedFile(Fault.ACTIVE);
      default -> {}
    }
  }

  /** Links to the web are plain text to a reader; all else outside would be fetched at once. */
  private static void judgeRelationship(XMLStreamReader reader) throws RefusedFile {
    String type = text(reader, "Type").toLowerCase(Locale.ROOT);
    if (type.endsWith("/vbaproject") || type.contains("/wordvbadata")) {
      throw new RefusedFile(Fault.MACRO);
    }
    if (type.endsWith("/oleobject") || type.endsWith("/package") || type.endsWith("/control")) {
      throw new RefusedFile(Fault.EMBEDDED);
    }
    if (text(reader, "TargetMode").equalsIgnoreCase("External")
        && !(type.endsWith("/hyperlink") && harmlessLink(text(reader, "Target")))) {
      throw new RefusedFile(Fault.EXTERNAL);
    }
  }

  private static boolean harmlessLink(String target) {
    int colon = target.indexOf(':');
    return target.startsWith("#")
        || (colon > 0 && WEB.contains(target.substring(0, colon).toLowerCase(Locale.ROOT)));
  }

  private static void judgeContentType(String type) throws RefusedFile {
    String small = type.toLowerCase(Locale.ROOT);
    if (small.contains("macroenabled") || small.contains("vbaproject")) {
      throw new RefusedFile(Fault.MACRO);
    }
    if (small.contains("activex") || small.contains("oleobject")) {
      throw new RefusedFile(Fault.EMBEDDED);
    }
  }

  private static void judgeField(String words) throws RefusedFile {
    if (words.replaceAll("\\s", "").toUpperCase(Locale.ROOT).startsWith("DDE")) {
      throw new RefusedFile(Fault.EXTERNAL);
    }
  }

  private static String text(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
