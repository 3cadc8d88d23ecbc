package org.biaolian.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schematic of tiles, one for each city or province: no borders, so it needs no map approval
 * number. Places whose position is known stand as they lie to each other; others simply follow.
 */
public final class TileMap extends Div {

  /** How strongly a tile is filled when it shows a figure. */
  public enum Shade {
    NONE(""),
    LIGHT("lv1"),
    MIDDLE("lv2"),
    FULL("lv3");

    private final String style;

    Shade(String style) {
      this.style = style;
    }
  }

  /**
   * One tile.
   *
   * @param code GB/T 2260 code of the place, for its position
   * @param text name or character on the tile
   * @param note small text under it, or null
   * @param style CSS class that colours it
   * @param href where it leads, or null for nowhere
   * @param label full sentence, read aloud and shown on hover
   */
  public record Tile(
      String code,
      String text,
      @Nullable String note,
      String style,
      @Nullable String href,
      String label)
      implements Serializable {

    /** A tile that shows how the place stands towards a standard. */
    public static Tile marked(
        String code,
        String text,
        Mark mark,
        @Nullable String note,
        @Nullable String href,
        String label) {
      return new Tile(code, text, note, mark == Mark.NONE ? "" : mark.style(), href, label);
    }

    /** A tile that shows a figure. */
    public static Tile shaded(
        String code, String text, Shade shade, String note, @Nullable String href, String label) {
      return new Tile(code, text, note, shade.style, href, label);
    }
  }

  private static final Map<String, String> CITIES =
      Map.of(
          "140900", "1 / 2", "141100", "2 / 1", "140100", "2 / 2", "140300", "2 / 3", "140700",
          "3 / 2");
  private static final Map<String, String> PROVINCES =
      Map.of(
          "140000", "1 / 1", "410000", "2 / 1", "340000", "2 / 2", "420000", "3 / 1", "360000",
          "3 / 2", "430000", "4 / 1");

  /**
   * A map of these tiles.
   *
   * @param title name of the circle, above the tiles
   */
  public TileMap(String title, List<Tile> tiles) {
    Div head = new Div(title);
    head.addClassName("bl-map-title");
    UnorderedList map = new UnorderedList();
    map.addClassName("bl-map");
    map.getElement().setAttribute("aria-label", title);
    Map<String, String> positions = positions(tiles);
    map.addClassName(positions.isEmpty() ? "flow" : positions.equals(CITIES) ? "five" : "six");
    if (tiles.stream()
        .noneMatch(tile -> tile.text().codePoints().anyMatch(Character::isIdeographic))) {
      map.addClassName("latin");
    }
    for (Tile tile : tiles) {
      ListItem item = new ListItem(body(tile));
      String position = positions.get(tile.code());
      if (position != null) {
        item.getStyle().set("grid-area", position);
      }
      map.add(item);
    }
    add(head, map);
  }

  /** Positions for these tiles: empty unless all of them belong to one known arrangement. */
  static Map<String, String> positions(List<Tile> tiles) {
    List<String> codes = tiles.stream().map(Tile::code).toList();
    if (CITIES.keySet().containsAll(codes)) {
      return CITIES;
    }
    return PROVINCES.keySet().containsAll(codes) ? PROVINCES : Map.of();
  }

  private static HtmlContainer body(Tile tile) {
    HtmlContainer body = tile.href() == null ? new Span() : new Anchor(tile.href(), "");
    Span name = new Span(tile.text());
    name.getElement().setAttribute("aria-hidden", "true");
    Span label = new Span(tile.label());
    label.addClassName("bl-hidden");
    body.add(label, name);
    if (tile.note() != null) {
      Element note = new Element("small");
      note.setText(tile.note()).setAttribute("aria-hidden", "true");
      body.getElement().appendChild(note);
    }
    if (!tile.style().isEmpty()) {
      body.addClassName(tile.style());
    }
    body.setTitle(tile.label());
    return body;
  }
}
