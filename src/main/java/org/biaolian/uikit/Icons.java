package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Line icons on a 16 px grid, in the colour of the text; always beside a name, never instead. */
public enum Icons {
  SEARCH("<circle cx='7' cy='7' r='4.5'/><path d='M10.5 10.5 14 14'/>"),
  LOCK("<path d='M4 7.5h8v6H4zM5.7 7.5V5a2.3 2.3 0 0 1 4.6 0v2.5'/>"),
  WARNING("<path d='M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01'/>"),
  NOT_FOUND("<path d='M4 2h5l3 3v9H4zM9 2v3h3M6 8l4 3.5M10 8l-4 3.5'/>"),
  DOWNLOAD("<path d='M8 2.5v7.5M5 7.5l3 3 3-3M3 13.5h10'/>"),
  PRINT("<path d='M4.5 6V2.5h7V6M4.5 11.5H3V6h10v5.5h-1.5M4.5 9.5h7v4h-7z'/>"),
  DOCUMENT("<path d='M4 2h5l3 3v9H4zM9 2v3h3'/>"),
  MORE("<path d='M3.5 8h.01M8 8h.01M12.5 8h.01' stroke-width='2.4'/>"),
  CHECK("<path d='m3.5 8.5 3 3 6-7'/>"),
  LEAVE("<path d='M9 2.5H3.5v11H9M6.5 8h7M11 5.5 13.5 8 11 10.5'/>");

  private final String paths;

  Icons(String paths) {
    this.paths = paths;
  }

  /** A new icon, drawn by the page, hidden from screen readers. */
  public Span create() {
    Element picture =
        new Element("svg")
            .setAttribute("width", "16")
            .setAttribute("height", "16")
            .setAttribute("aria-hidden", "true");
    Jsoup.parse(paths, "", Parser.xmlParser()).children().forEach(path -> add(picture, path));
    Span holder = new Span();
    holder.getElement().appendChild(picture);
    holder.addClassName("bl-icon");
    return Drawn.still(holder);
  }

  private static void add(Element picture, org.jsoup.nodes.Element path) {
    Element copy = new Element(path.tagName());
    path.attributes().forEach(each -> copy.setAttribute(each.getKey(), each.getValue()));
    picture.appendChild(copy);
  }
}
