package org.biaolian.paper.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts of papers: those that the settings name, else a free one where systems keep it. Opened
 * once, and only when the first paper is printed.
 */
@Component
public class PaperFonts {

  /** AR PL UMing, a free 宋体, as Debian and Fedora install it; what macOS brings. */
  private static final List<String> FREE =
      List.of(
          "/usr/share/fonts/truetype/arphic/uming.ttc#UMingCN",
          "/usr/share/fonts/cjkuni-uming/uming.ttc#UMingCN",
          "/System/Library/Fonts/Supplemental/Songti.ttc#STSongti-SC-Regular");

  private final String text;
  private final String title;
  private final Map<String, TrueTypeFont> opened = new LinkedHashMap<>();

  PaperFonts(
      @Value("${biaolian.papers.fonts.text:}") String text,
      @Value("${biaolian.papers.fonts.title:}") String title) {
    this.text = text.strip();
    this.title = title.strip();
  }

  /** Typefaces for one document. */
  record Set(Typeface text, Typeface title) {}

  /**
   * The faces of a document; a letter that the named font lacks is taken from the free one.
   *
   * @throws RuleViolation {@code paper-fonts-missing}
   */
  Set in(PDDocument document) throws IOException {
    Map<String, Typeface.Face> faces = new LinkedHashMap<>();
    return new Set(
        typeface(document, text, faces), typeface(document, title.isEmpty() ? text : title, faces));
  }

  private Typeface typeface(PDDocument document, String named, Map<String, Typeface.Face> faces)
      throws IOException {
    List<Typeface.Face> some = new ArrayList<>();
    if (!named.isEmpty()) {
      some.add(face(document, named, faces));
    }
    String free = free();
    if (free != null) {
      some.add(face(document, free, faces));
    }
    if (some.isEmpty()) {
      throw new RuleViolation("paper-fonts-missing");
    }
    // A font that is meant for titles is bold by itself.
    return new Typeface(some, named.isEmpty() || named.equals(text));
  }

  private static @Nullable String free() {
    return FREE.stream().filter(one -> Files.isReadable(file(one))).findFirst().orElse(null);
  }

  private Typeface.Face face(PDDocument document, String named, Map<String, Typeface.Face> faces)
      throws IOException {
    Typeface.Face known = faces.get(named);
    if (known != null) {
      return known;
    }
    TrueTypeFont font = opened.get(named);
    if (font == null) {
      font = open(named);
      opened.put(named, font);
    }
    Typeface.Face made =
        new Typeface.Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    faces.put(named, made);
    return made;
  }

  /** A file, or of a collection the font after the {@code #}. */
  private static TrueTypeFont open(String named) throws IOException {
    Path file = file(named);
    int mark = named.indexOf('#');
    if (mark < 0) {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }
    TrueTypeFont font =
        new TrueTypeCollection(file.toFile()).getFontByName(named.substring(mark + 1));
    if (font == null) {
      throw new IOException("no font " + named.substring(mark + 1) + " in " + file);
    }
    return font;
  }

  private static Path file(String named) {
    int mark = named.indexOf('#');
    return Path.of(mark < 0 ? named : named.substring(0, mark));
  }
}
