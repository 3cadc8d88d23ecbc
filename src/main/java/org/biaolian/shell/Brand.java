package org.biaolian.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Mark and name, leading home. The mark stands in the page so that it follows light and dark. */
final class Brand extends Anchor {

  private static final long serialVersionUID = 1L;

  private static final String MARK =
      """
      <svg width="27" height="27" aria-hidden="true"><g transform="scale(.8435) \
      translate(-1.89 -.66)"><g class="ring" fill="none" \
      stroke-width="2.5" stroke-linejoin="round"><path d="M19.91 7.75 L19.91 16.65 L12.2 21.1 \
      L4.49 16.65 L4.49 7.75 L12.2 3.3z"/><path d="M19.91 16.65 L28.61 16.65 L31.3 24.92 L24.26 \
      30.04 L17.22 24.92z"/></g><rect class="node" x="16.81" y="13.55" width="6.2" height="6.2" \
      rx="1.1"/></g></svg>\
      """;

  Brand(String href, String tagline) {
    setHref(href);
    addClassName("bl-brand");
    Span mark = new Span(new Html(MARK));
    mark.addClassName("bl-mark");
    Span word = new Span(getTranslation("app.name"));
    word.addClassName("bl-wordmark");
    add(mark, word);
    if (!tagline.isEmpty()) {
      getElement().appendChild(new Element("small").setText(tagline));
    }
  }
}
