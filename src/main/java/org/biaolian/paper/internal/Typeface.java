package org.biaolian.paper.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * A font and those that step in for letters it lacks.
 *
 * @param thin whether bold letters have to be thickened, since no font of their own is there
 */
record Typeface(List<Face> faces, boolean thin) {

  /** 〓 stands for a sign that cannot be printed, as Chinese compositors do. */
  private static final int MISSING = '〓';

  /** A font of one document, and which letters it has. */
  record Face(PDFont font, CmapLookup glyphs) {

    boolean has(int letter) {
      return glyphs.getGlyphId(letter) != 0;
    }
  }

  /** Neighbouring letters of one font. */
  record Run(PDFont font, String text) {}

  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Face present = faces.getFirst();
    for (int letter : text.codePoints().toArray()) {
      Face face = faceOf(letter);
      int shown = letter;
      if (face == null) {
        face = faces.getLast();
        shown = MISSING;
      }
      if (!face.equals(present) && !same.isEmpty()) {
        runs.add(new Run(present.font(), same.toString()));
        same.setLength(0);
      }
      present = face;
      same.appendCodePoint(shown);
    }
    if (!same.isEmpty()) {
      runs.add(new Run(present.font(), same.toString()));
    }
    return runs;
  }

  private @Nullable Face faceOf(int letter) {
    for (Face face : faces) {
      if (face.has(letter)) {
        return face;
      }
    }
    return null;
  }

  /** The width in points, with so much added after each letter. */
  float width(String text, float size, float spacing) throws IOException {
    float width = 0;
    for (Run run : runs(text)) {
      width += run.font().getStringWidth(run.text()) / 1000 * size;
    }
    return width + spacing * text.codePointCount(0, text.length());
  }
}
