package org.biaolian.paper.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One text of a Word file: its paragraphs, the pieces that their words are cut into. */
public final class DocxPart {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The letters of a place: its name between double braces. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*\\}\\}");

  private final Document document;

  private DocxPart(Document document) {
    this.document = document;
  }

  /** Reads a part; nothing outside of it is ever fetched. */
  public static DocxPart of(byte[] part) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return new DocxPart(factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  public Set<String> places() {
    Set<String> found = new LinkedHashSet<>();
    elements("p").forEach(paragraph -> found.addAll(places(paragraph)));
    return found;
  }

  private static Set<String> places(Element paragraph) {
    Set<String> found = new LinkedHashSet<>();
    Matcher place = PLACE.matcher(words(pieces(paragraph)));
    while (place.find()) {
      found.add(place.group(1));
    }
    return found;
  }

  /** The places that stand in no row of a table in which this one stands. */
  public Set<String> outside(String key) {
    Set<Node> rows = rowsWith(key);
    Set<String> found = new LinkedHashSet<>();
    for (Element paragraph : elements("p")) {
      Node row = above(paragraph, "tr");
      if (row == null || !rows.contains(row)) {
        found.addAll(places(paragraph));
      }
    }
    return found;
  }

  private Set<Node> rowsWith(String key) {
    Set<Node> found = new LinkedHashSet<>();
    for (Element paragraph : elements("p")) {
      Node row = above(paragraph, "tr");
      if (row != null && places(paragraph).contains(key)) {
        found.add(row);
      }
    }
    return found;
  }

  /**
   * Fills the places that have a value.
   *
   * @param key whichever rows of tables name this place are there once for each of the others
   */
  public void fill(Map<String, String> values, String key, List<Map<String, String>> rows) {
    Set<Node> repeated = rowsWith(key);
    for (Element paragraph : elements("p")) {
      fill(pieces(paragraph), values);
    }
    for (Node row : repeated) {
      Node table = row.getParentNode();
      for (Map<String, String> own : rows) {
        Element copy = (Element) row.cloneNode(true);
        table.insertBefore(copy, row);
        list(copy.getElementsByTagNameNS(W, "p")).forEach(each -> fill(pieces(each), own));
      }
      table.removeChild(row);
    }
  }

  private void fill(List<Element> pieces, Map<String, String> values) {
    String words = words(pieces);
    Matcher place = PLACE.matcher(words);
    List<int[]> spans = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    while (place.find()) {
      String value = values.get(place.group(1));
      if (value != null) {
        spans.add(new int[] {place.start(), place.end()});
        texts.add(value);
      }
    }
    int start = 0;
    for (Element piece : pieces) {
      String old = piece.getTextContent();
      String made = piece(old, start, spans, texts);
      start += old.length();
      if (!made.equals(old)) {
        put(piece, made);
      }
    }
  }

  /** The value goes where the place begins; its other letters go from wherever they stand. */
  private static String piece(String old, int start, List<int[]> spans, List<String> texts) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < old.length(); i++) {
      int at = start + i;
      boolean kept = true;
      for (int k = 0; k < spans.size(); k++) {
        int[] span = spans.get(k);
        if (at == span[0]) {
          made.append(texts.get(k));
        }
        kept &= at < span[0] || at >= span[1];
      }
      if (kept) {
        made.append(old.charAt(i));
      }
    }
    return made.toString();
  }

  /** A value of several lines keeps them. */
  private void put(Element piece, String text) {
    String[] lines = text.split("\n", -1);
    Node after = piece.getNextSibling();
    text(piece, lines[0]);
    for (int i = 1; i < lines.length; i++) {
      Element next = element("t");
      text(next, lines[i]);
      Node run = piece.getParentNode();
      run.insertBefore(element("br"), after);
      run.insertBefore(next, after);
    }
  }

  /** Without what XML cannot hold. */
  private static void text(Element piece, String line) {
    piece.setTextContent(line.replaceAll("[\\p{Cntrl}&&[^\\t]]", ""));
    piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }

  /** Puts paragraphs before everything. */
  public void begin(List<String> marks) {
    Element body = elements("body").getFirst();
    Node first = body.getFirstChild();
    for (String mark : marks) {
      Element words = element("t");
      text(words, mark);
      Element run = element("r");
      run.appendChild(words);
      Element paragraph = element("p");
      paragraph.appendChild(run);
      body.insertBefore(paragraph, first);
    }
  }

  public byte[] bytes() throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  private static String words(List<Element> pieces) {
    StringBuilder words = new StringBuilder();
    pieces.forEach(piece -> words.append(piece.getTextContent()));
    return words.toString();
  }

  /** The pieces of a paragraph, without those of paragraphs within it. */
  private static List<Element> pieces(Element paragraph) {
    List<Element> found = new ArrayList<>();
    for (Element piece : list(paragraph.getElementsByTagNameNS(W, "t"))) {
      if (paragraph.equals(above(piece, "p"))) {
        found.add(piece);
      }
    }
    return found;
  }

  private static @Nullable Node above(Node piece, String name) {
    Node above = piece.getParentNode();
    while (above != null
        && !(W.equals(above.getNamespaceURI()) && name.equals(above.getLocalName()))) {
      above = above.getParentNode();
    }
    return above;
  }

  private Element element(String name) {
    String prefix = document.getDocumentElement().lookupPrefix(W);
    return document.createElementNS(W, prefix == null ? name : prefix + ":" + name);
  }

  private List<Element> elements(String name) {
    return list(document.getElementsByTagNameNS(W, name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }
}
