package org.biaolian.document.internal.inspect;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an OFD, GB/T 33190: its documents, their pages, and what these are drawn with. */
final class OfdParts implements AutoCloseable {

  /** What a page measures that does not say: A4. */
  private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 210, 297);

  private final ZipFile zip;

  OfdParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
  }

  /**
   * A page with the document that it belongs to.
   *
   * @param box what it measures, in millimetres
   * @param templates the pages that lie under it
   * @param resources fonts, pictures and compositions by their ids
   * @param notes the appearances of its annotations
   * @param seals the seals that stand on it
   */
  record Page(
      XmlTree content,
      Rectangle2D box,
      List<XmlTree> templates,
      Map<String, Resource> resources,
      List<XmlTree> notes,
      List<Seal> seals) {}

  /**
   * A seal on a page.
   *
   * @param told where it stands
   * @param part the part that holds its picture somewhere within
   */
  record Seal(XmlTree told, String part) {}

  /**
   * A font, a picture or a composition.
   *
   * @param part the part that holds it; none for a font that the file only names
   */
  record Resource(XmlTree told, @Nullable String part) {}

  int count() throws IOException {
    int count = 0;
    for (String root : roots()) {
      count += pages(read(root)).size();
    }
    return count;
  }

  /** What stands on the pages, without what lies under them, in their order. */
  List<XmlTree> contents() throws IOException {
    List<XmlTree> contents = new ArrayList<>();
    for (String root : roots()) {
      for (XmlTree page : pages(read(root))) {
        contents.add(read(beside(root, place(page))));
      }
    }
    return contents;
  }

  private static List<XmlTree> pages(XmlTree document) {
    return document.all("Page").filter(page -> !place(page).isEmpty()).toList();
  }

  /** A page, counted from 1 through all documents of the file. */
  Page page(int number) throws IOException {
    int before = 0;
    for (String root : roots()) {
      XmlTree document = read(root);
      List<XmlTree> pages = pages(document);
      if (number <= before + pages.size()) {
        return page(root, document, pages.get(number - before - 1));
      }
      before += pages.size();
    }
    throw new IOException("there is no page " + number);
  }

  private Page page(String root, XmlTree document, XmlTree told) throws IOException {
    String part = beside(root, place(told));
    XmlTree content = read(part);
    Rectangle2D box = box(content).or(() -> box(document)).orElse(SHEET);
    List<XmlTree> templates = new ArrayList<>();
    for (XmlTree used : content.all("Template").toList()) {
      for (XmlTree known : document.all("TemplatePage").toList()) {
        if (known.attribute("ID").equals(used.attribute("TemplateID"))) {
          templates.add(read(beside(root, place(known))));
        }
      }
    }
    Map<String, Resource> resources = new HashMap<>();
    for (String kind : List.of("PublicRes", "DocumentRes")) {
      for (XmlTree one : document.all(kind).toList()) {
        resources(beside(root, one.text().strip()), resources);
      }
    }
    for (XmlTree one : content.all("PageRes").toList()) {
      resources(beside(part, one.text().strip()), resources);
    }
    String id = told.attribute("ID");
    return new Page(content, box, templates, resources, notes(root, document, id), seals(root, id));
  }

  private List<XmlTree> notes(String root, XmlTree document, String page) throws IOException {
    List<XmlTree> notes = new ArrayList<>();
    for (XmlTree list : document.all("Annotations").toList()) {
      String part = beside(root, list.text().strip());
      for (XmlTree one : readIfThere(part).stream().flatMap(all -> all.all("Page")).toList()) {
        String file = one.first("FileLoc").map(told -> told.text().strip()).orElse("");
        if (one.attribute("PageID").equals(page) && !file.isEmpty()) {
          readIfThere(beside(part, file)).stream()
              .flatMap(all -> all.all("Annot"))
              .filter(note -> !note.attribute("Visible").equals("false"))
              .flatMap(note -> note.all("Appearance"))
              .forEach(notes::add);
        }
      }
    }
    return notes;
  }

  /** Signatures stand beside the document; each says on which pages its seal is seen. */
  private List<Seal> seals(String root, String page) throws IOException {
    List<Seal> seals = new ArrayList<>();
    for (XmlTree body : read("OFD.xml").all("DocBody").toList()) {
      boolean own = body.all("DocRoot").anyMatch(told -> plain(told.text().strip()).equals(root));
      for (XmlTree list : own ? body.all("Signatures").toList() : List.<XmlTree>of()) {
        String part = plain(list.text().strip());
        for (XmlTree told :
            readIfThere(part).stream().flatMap(all -> all.all("Signature")).toList()) {
          if (!place(told).isEmpty()) {
            seals(beside(part, place(told)), page, seals);
          }
        }
      }
    }
    return seals;
  }

  private void seals(String part, String page, List<Seal> into) throws IOException {
    Optional<XmlTree> signature = readIfThere(part);
    String held =
        signature
            .flatMap(told -> told.first("Seal"))
            .flatMap(seal -> seal.first("BaseLoc"))
            .or(() -> signature.flatMap(told -> told.first("SignedValue")))
            .map(told -> beside(part, told.text().strip()))
            .orElse("");
    signature.stream()
        .flatMap(told -> told.all("StampAnnot"))
        .filter(stamp -> stamp.attribute("PageRef").equals(page))
        .forEach(stamp -> into.add(new Seal(stamp, held)));
  }

  private Optional<XmlTree> readIfThere(String part) throws IOException {
    return zip.getEntry(part) == null ? Optional.empty() : Optional.of(read(part));
  }

  private static Optional<Rectangle2D> box(XmlTree tree) {
    return tree.first("PhysicalBox")
        .map(box -> XmlTree.figures(Stream.of(box.text().strip().split("\\s+", -1))))
        .filter(sides -> sides.length == 4)
        .map(sides -> new Rectangle2D.Double(sides[0], sides[1], sides[2], sides[3]));
  }

  private void resources(String part, Map<String, Resource> into) throws IOException {
    if (zip.getEntry(part) == null) {
      return;
    }
    XmlTree told = read(part);
    String base = told.attribute("BaseLoc");
    for (String kind : List.of("Font", "MultiMedia")) {
      for (XmlTree one : told.all(kind).toList()) {
        String held =
            one.first(kind.equals("Font") ? "FontFile" : "MediaFile")
                .map(file -> beside(part, inside(base, file.text().strip())))
                .filter(name -> zip.getEntry(name) != null)
                .orElse(null);
        into.put(one.attribute("ID"), new Resource(one, held));
      }
    }
    told.all("CompositeGraphicUnit")
        .forEach(one -> into.put(one.attribute("ID"), new Resource(one, null)));
  }

  private static String inside(String base, String name) {
    return base.isEmpty() || name.startsWith("/") ? name : base + "/" + name;
  }

  private List<String> roots() throws IOException {
    return read("OFD.xml").all("DocRoot").map(root -> plain(root.text().strip())).toList();
  }

  private static String place(XmlTree page) {
    return page.attribute("BaseLoc");
  }

  XmlTree read(String part) throws IOException {
    try (InputStream content = open(part)) {
      return XmlTree.read(content);
    }
  }

  InputStream open(String part) throws IOException {
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

  private static String beside(String from, String name) {
    return name.startsWith("/") ? plain(name) : from.substring(0, from.lastIndexOf('/') + 1) + name;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
