package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a package as a tree, names without their prefixes. */
record XmlTree(String name, Map<String, String> attributes, List<XmlTree> children, String text) {

  static XmlTree read(InputStream content) throws IOException {
    try {
      XMLStreamReader reader = XmlPart.reader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          return element(reader);
        }
      }
      throw new IOException("a part without an element");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Parts were checked when they came in: they are of bounded depth. */
  private static XmlTree element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<XmlTree> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlTree(name, attributes, children, text.toString());
        }
        default -> {}
      }
    }
    throw new XMLStreamException("an element without an end");
  }

  /** The elements of a name at any depth, itself included. */
  Stream<XmlTree> all(String wanted) {
    Stream<XmlTree> below = children.stream().flatMap(child -> child.all(wanted));
    return name.equals(wanted) ? Stream.concat(Stream.of(this), below) : below;
  }

  Optional<XmlTree> first(String wanted) {
    return all(wanted).findFirst();
  }

  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "").strip();
  }

  double figure(String wanted, double otherwise) {
    return parsed(attribute(wanted), otherwise);
  }

  /** Figures of an attribute that are divided by spaces. */
  double[] figures(String wanted) {
    return figures(Stream.of(attribute(wanted).split("[\\s,]+", -1)).filter(one -> !one.isEmpty()));
  }

  static double[] figures(Stream<String> words) {
    return words.mapToDouble(word -> parsed(word, 0)).toArray();
  }

  private static double parsed(String text, double otherwise) {
    try {
      double figure = Double.parseDouble(text);
      return Double.isFinite(figure) ? figure : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
