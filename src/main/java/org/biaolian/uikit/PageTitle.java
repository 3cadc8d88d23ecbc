package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The one level-1 heading of a page with what stands beside it. */
public final class PageTitle extends Header {

  private final H1 heading = new H1();

  public PageTitle(String title) {
    addClassName("bl-page-title");
    heading.setText(title);
    add(heading);
  }

  /** Sets the title of a standard in the Song face; returns this title. */
  public PageTitle serif() {
    heading.addClassName("serif");
    return this;
  }

  /** Adds small text after the heading; returns this title. */
  public PageTitle sub(String text) {
    Span sub = new Span(text);
    sub.addClassName("sub");
    add(sub);
    return this;
  }

  /** Adds chips or badges after the heading; returns this title. */
  public PageTitle tags(Component... tags) {
    add(tags);
    return this;
  }

  /** Adds buttons at the right, the primary one first; returns this title. */
  public PageTitle actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    add(actions);
    return this;
  }
}
