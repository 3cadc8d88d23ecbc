package org.biaolian.document.internal.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line at the head of every page of a DOCX. Headers that are there begin with it. A header of its
 * own stands wherever the first section names none, for its first, its even and all other pages; a
 * later section without one has that of the section before it, as the format says. A copy that is
 * marked once more has named all of them, and a name that is taken is not given again.
 */
final class DocxHeaders {

  private static final String FOLDER = "word/";
  private static final String TARGET = "biaolian-mark";
  private static final String XML = ".xml";
  private static final String ID = "rIdBiaolianMark";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final List<String> KINDS = List.of("default", "first", "even");
  private static final Pattern STRICT_NAMES =
      Pattern.compile("xmlns(:\\w+)?\\s*=\\s*[\"']" + Pattern.quote(STRICT));
  private static final Pattern SECTION = Pattern.compile("<(\\w+:)?sectPr(?:\\s[^>]*?)?(/?)>");
  private static final Pattern SECTION_END =
      Pattern.compile("</(?:\\w+:)?sectPr>|<(?:\\w+:)?sectPrChange[\\s>]");
  private static final Pattern BODY_END = Pattern.compile("</(?:\\w+:)?body>");
  private static final Pattern NAMED =
      Pattern.compile("<(?:\\w+:)?headerReference\\s[^>]*?type\\s*=\\s*[\"'](\\w+)[\"']");
  private static final Pattern LINK = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
  private static final Pattern LINK_TYPE =
      Pattern.compile("\\sType\\s*=\\s*[\"'][^\"']*/header[\"']");
  private static final Pattern LINK_TARGET =
      Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern HEADER = Pattern.compile("<(?:\\w+:)?hdr(?:\\s[^>]*?)?(/?)>");
  private static final Pattern LAST = Pattern.compile("</(\\w+:)?(Relationships|Types)>\\s*$");
  private static final Pattern EMPTY =
      Pattern.compile("<((\\w+:)?(?:Relationships|Types)(?:\\s[^>]*?)?)/>\\s*$");

  private final String text;
  private final @Nullable String links;
  private final String id;
  private final String target;
  private final String names;
  private final String linkNames;
  private final String paragraph;

  /**
   * The headers of one file.
   *
   * @param text the part with the text
   * @param links where its other parts are; null if it has none
   * @param parts all names of parts, in whatever order and form
   */
  DocxHeaders(String text, @Nullable String links, String parts, String line) {
    this.text = text;
    this.links = links;
    String number = freeNumber((parts + links).toLowerCase(Locale.ROOT));
    this.id = ID + number;
    this.target = TARGET + number + XML;
    boolean strict = STRICT_NAMES.matcher(text).find();
    this.names =
        strict
            ? STRICT + "wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    this.linkNames =
        strict
            ? STRICT + "officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    this.paragraph =
        "<m:p xmlns:m=\"%s\"><m:r><m:rPr><m:b/><m:color m:val=\"783C3C\"/></m:rPr><m:t>%s</m:t></m:r></m:p>"
            .formatted(names, escaped(line));
  }

  /** Names of parts are the same in capital letters. */
  private static String freeNumber(String taken) {
    String number = "";
    for (int next = 2;
        taken.contains((ID + number).toLowerCase(Locale.ROOT))
            || taken.contains(TARGET + number + XML);
        next++) {
      number = Integer.toString(next);
    }
    return number;
  }

  /** Whether pages of the first section have no header yet. */
  boolean wanting() {
    Matcher section = SECTION.matcher(text);
    return !section.find()
        || !section.group(2).isEmpty()
        || !unnamed(text.substring(section.end())).isEmpty();
  }

  /** Where the header of its own is. */
  String part() {
    return FOLDER + target;
  }

  /** The line as a paragraph. */
  String paragraph() {
    return paragraph;
  }

  /** The names of the headers that are there. */
  List<String> present() {
    List<String> present = new ArrayList<>();
    Matcher link = LINK.matcher(links == null ? "" : links);
    while (link.find()) {
      Matcher target = LINK_TARGET.matcher(link.group());
      if (LINK_TYPE.matcher(link.group()).find() && target.find()) {
        String name = target.group(1);
        present.add(name.startsWith("/") ? name.substring(1) : FOLDER + name);
      }
    }
    return present;
  }

  /** A header that begins with the line. */
  String marked(String header) {
    return HEADER
        .matcher(header)
        .replaceFirst(
            found -> {
              String whole = found.group();
              String opened =
                  found.group(1).isEmpty()
                      ? whole + paragraph
                      : whole.substring(0, whole.length() - 2)
                          + ">"
                          + paragraph
                          + "</"
                          + whole.substring(1).split("[\\s/>]", 2)[0]
                          + ">";
              return Matcher.quoteReplacement(opened);
            });
  }

  /** The header of its own. */
  String fresh() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<m:hdr xmlns:m=\"%s\">%s</m:hdr>".formatted(names, paragraph);
  }

  /** The text, whose first section names a header for each kind of page. */
  String linked() {
    Matcher section = SECTION.matcher(text);
    if (!section.find()) {
      Matcher end = BODY_END.matcher(text);
      return end.find()
          ? text.substring(0, end.start())
              + "<m:sectPr xmlns:m=\"%s\">%s</m:sectPr>".formatted(names, references(KINDS))
              + text.substring(end.start())
          : text;
    }
    String before = text.substring(0, section.start());
    String after = text.substring(section.end());
    String opening = section.group();
    if (!section.group(2).isEmpty()) {
      String name = section.group(1) == null ? "sectPr" : section.group(1) + "sectPr";
      return before
          + opening.substring(0, opening.length() - 2)
          + ">"
          + references(KINDS)
          + "</"
          + name
          + ">"
          + after;
    }
    return before + opening + references(unnamed(after)) + after;
  }

  private static List<String> unnamed(String section) {
    Matcher end = SECTION_END.matcher(section);
    Matcher named = NAMED.matcher(end.find() ? section.substring(0, end.start()) : section);
    List<String> kinds = new ArrayList<>(KINDS);
    while (named.find()) {
      kinds.remove(named.group(1));
    }
    return kinds;
  }

  private String references(List<String> kinds) {
    StringBuilder references = new StringBuilder();
    for (String kind : kinds) {
      references.append(
          "<m:headerReference xmlns:m=\"%s\" xmlns:l=\"%s\" m:type=\"%s\" l:id=\"%s\"/>"
              .formatted(names, linkNames, kind, id));
    }
    return references.toString();
  }

  /** Where the other parts are, the header among them. */
  String links() {
    String link =
        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
            + " Id=\"%s\" Type=\"%s/header\" Target=\"%s\"/>".formatted(id, linkNames, target);
    return links == null
        ? "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + link
            + "</Relationships>"
        : within(links, link);
  }

  /** What the parts are, the header among them. */
  String types(@Nullable String types) {
    String type =
        "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\""
            + " PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument"
                .formatted(part())
            + ".wordprocessingml.header+xml\"/>";
    return types == null
        ? "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + type
            + "</Types>"
        : within(types, type);
  }

  /** Adds an element to the end of a list. */
  private static String within(String list, String element) {
    Matcher empty = EMPTY.matcher(list);
    if (empty.find()) {
      String name = empty.group(1).split("\\s", 2)[0];
      return list.substring(0, empty.start())
          + "<"
          + empty.group(1)
          + ">"
          + element
          + "</"
          + name
          + ">";
    }
    Matcher last = LAST.matcher(list);
    return last.find()
        ? list.substring(0, last.start()) + element + list.substring(last.start())
        : list;
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
