package org.biaolian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a drawn page beside its picture: where each letter of its text stands, and
 * whether all of it could be drawn.
 */
public final class PageLayout {

  /** Parts of the page's width and height that a figure counts. */
  public static final int WHOLE = 10_000;

  /** Figures of one letter: left, top, width, height. */
  public static final int FIGURES = 4;

  private final boolean complete;
  private final short[] boxes;

  /**
   * @param boxes four figures for each letter that is no space, in the order of the page's text
   */
  public PageLayout(boolean complete, short[] boxes) {
    this.complete = complete;
    this.boxes = boxes.clone();
  }

  /** Where some letters of a line stand, in parts of the page of {@link #WHOLE}. */
  public record Place(int left, int top, int width, int height) {

    private boolean goesOn(Place next) {
      int middle = next.top + next.height / 2;
      return middle > top
          && middle < top + height
          && next.left >= left
          && next.left <= left + width + 2 * Math.max(next.width, 1);
    }

    private Place with(Place next) {
      int upper = Math.min(top, next.top);
      int lower = Math.max(top + height, next.top + next.height);
      int right = Math.max(left + width, next.left + next.width);
      return new Place(left, upper, right - left, lower - upper);
    }
  }

  /** Whether the picture shows all that the page holds. */
  public boolean complete() {
    return complete;
  }

  public int letters() {
    return boxes.length / FIGURES;
  }

  /** Bytes that are kept, for whoever bounds them. */
  int weight() {
    return boxes.length * Short.BYTES;
  }

  /**
   * Where a run of letters stands, one place for each line that it takes.
   *
   * @param from of the letters that are no spaces
   * @param to after the last
   */
  public List<Place> places(int from, int to) {
    List<Place> places = new ArrayList<>();
    for (int letter = Math.max(0, from); letter < Math.min(to, letters()); letter++) {
      Place next = place(letter);
      if (!places.isEmpty() && places.getLast().goesOn(next)) {
        places.set(places.size() - 1, places.getLast().with(next));
      } else {
        places.add(next);
      }
    }
    return places;
  }

  private Place place(int letter) {
    int at = letter * FIGURES;
    return new Place(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }

  /** How many letters of a text are no spaces. */
  public static int counted(CharSequence text, int to) {
    int letters = 0;
    for (int i = 0; i < to; i++) {
      letters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return letters;
  }
}
