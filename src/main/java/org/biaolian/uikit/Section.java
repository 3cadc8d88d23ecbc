package org.biaolian.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import java.util.Collection;

/**
 * A card with a heading; what is added goes into its body. The page draws the heading, unless
 * something stands beside it.
 */
public final class Section extends com.vaadin.flow.component.html.Section implements HasComponents {

  private final Header header = new Header();
  private final Div body = new Div();
  private boolean headingOnly = true;

  public Section(String title, Component... content) {
    addClassName("bl-section");
    getElement().setAttribute("aria-label", title);
    header.add(new H2(title));
    body.addClassName("body");
    body.add(content);
    getElement().appendChild(header.getElement(), body.getElement());
  }

  /**
   * Puts small things at the right of the heading: a count, a link; returns this section. To be
   * called before the section is shown.
   */
  public Section more(Component... parts) {
    headingOnly = false;
    Div more = new Div(parts);
    more.addClassName("more");
    header.add(more);
    return this;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    if (headingOnly) {
      header.removeAll();
      Drawn.in(header, new H2(String.valueOf(getElement().getAttribute("aria-label"))));
    }
  }

  /** Takes away the padding of the body, for grids and lists; returns this section. */
  public Section flush() {
    body.addClassName("flush");
    return this;
  }

  /** Puts a line of small text under the body; returns this section. */
  public Section footer(Component... parts) {
    getElement().appendChild(new Footer(parts).getElement());
    return this;
  }

  @Override
  public void add(Component... components) {
    body.add(components);
  }

  @Override
  public void add(Collection<Component> components) {
    body.add(components);
  }

  @Override
  public void removeAll() {
    body.removeAll();
  }
}
