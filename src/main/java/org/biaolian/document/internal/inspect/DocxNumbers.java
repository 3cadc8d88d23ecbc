package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that the writer's program counts by itself and that stand nowhere in the text: clauses of
 * standards are usually numbered so.
 */
final class DocxNumbers {

  private static final int LEVELS = 9;
  private static final int LETTERS = 26;

  /** One level of a numbering: its pattern such as {@code %1.%2}, its figures, its first. */
  private record Level(String pattern, String figures, int start) {}

  private record Place(String list, int level) {}

  private final Map<String, @Nullable Level[]> numberings = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Place> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  private @Nullable String list;
  private @Nullable String ownLevel;
  private @Nullable String style;

  private DocxNumbers() {}

  static DocxNumbers read(ZipFile zip) throws IOException, XMLStreamException {
    DocxNumbers numbers = new DocxNumbers();
    read(zip, "word/numbering.xml", numbers::numbering);
    read(zip, "word/styles.xml", numbers::styles);
    return numbers;
  }

  static String value(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("val")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  void style(String id) {
    style = id;
  }

  void list(String id) {
    list = id;
  }

  void level(String level) {
    ownLevel = level;
  }

  /** The number of the paragraph that ends here; empty if it has none. */
  String next() {
    Place place = place();
    list = null;
    ownLevel = null;
    style = null;
    @Nullable Level[] levels =
        place == null ? null : numberings.get(lists.getOrDefault(place.list(), ""));
    if (place == null || levels == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(lists.get(place.list()), any -> starts(levels));
    counts[place.level()]++;
    for (int below = place.level() + 1; below < LEVELS; below++) {
      counts[below] = start(levels[below]) - 1;
    }
    return written(levels, counts, place.level());
  }

  private @Nullable Place place() {
    Place ofStyle = style == null ? null : styles.get(style);
    if (list == null && ofStyle == null) {
      return null;
    }
    String used = list == null && ofStyle != null ? ofStyle.list() : list;
    int level = ownLevel != null ? figure(ownLevel) : ofStyle == null ? 0 : ofStyle.level();
    return used == null || level < 0 || level >= LEVELS ? null : new Place(used, level);
  }

  private static String written(@Nullable Level[] levels, int[] counts, int at) {
    Level level = levels[at];
    if (level == null || level.figures().equals("bullet") || level.figures().equals("none")) {
      return "";
    }
    String number = level.pattern();
    for (int i = 0; i <= at; i++) {
      Level upper = levels[i];
      int count = Math.max(counts[i], start(upper));
      number = number.replace("%" + (i + 1), figures(upper == null ? "" : upper.figures(), count));
    }
    return number;
  }

  private static String figures(String kind, int count) {
    int letter = (count - 1) % LETTERS;
    return switch (kind) {
      case "upperLetter" -> String.valueOf((char) ('A' + letter));
      case "lowerLetter" -> String.valueOf((char) ('a' + letter));
      default -> Integer.toString(count);
    };
  }

  private static int[] starts(@Nullable Level[] levels) {
    return Arrays.stream(levels).mapToInt(level -> start(level) - 1).toArray();
  }

  private static int start(@Nullable Level level) {
    return level == null ? 1 : level.start();
  }

  private static int figure(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private interface Taker {
    void take(XMLStreamReader reader) throws XMLStreamException;
  }

  private static void read(ZipFile zip, String name, Taker taker)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    try (InputStream part = zip.getInputStream(entry)) {
      XMLStreamReader reader = XmlPart.reader(part);
      taker.take(reader);
      reader.close();
    }
  }

  private void numbering(XMLStreamReader reader) throws XMLStreamException {
    String numbering = "";
    String number = "";
    int level = 0;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "abstractNum" -> {
          numbering = attribute(reader, "abstractNumId");
          numberings.put(numbering, new @Nullable Level[LEVELS]);
        }
        case "lvl" -> level = figure(attribute(reader, "ilvl"));
        case "start" -> {
          int first = figure(value(reader));
          change(numbering, level, old -> new Level(old.pattern(), old.figures(), first));
        }
        case "numFmt" -> {
          String figures = value(reader);
          change(numbering, level, old -> new Level(old.pattern(), figures, old.start()));
        }
        case "lvlText" -> {
          String pattern = value(reader);
          change(numbering, level, old -> new Level(pattern, old.figures(), old.start()));
        }
        case "num" -> {
          number = attribute(reader, "numId");
          numbering = "";
        }
        case "abstractNumId" -> lists.put(number, value(reader));
        default -> {}
      }
    }
  }

  private interface Change {
    Level of(Level old);
  }

  private void change(String numbering, int at, Change change) {
    @Nullable Level[] levels = numberings.get(numbering);
    if (levels != null && at >= 0 && at < LEVELS) {
      Level old = levels[at];
      levels[at] = change.of(old == null ? new Level("", "decimal", 1) : old);
    }
  }

  private void styles(XMLStreamReader reader) throws XMLStreamException {
    String id = "";
    int level = 0;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "style" -> {
          id = attribute(reader, "styleId");
          level = 0;
        }
        case "ilvl" -> level = figure(value(reader));
        case "numId" -> styles.put(id, new Place(value(reader), level));
        default -> {}
      }
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }
}
