package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels and values, two pairs to a line (one on a phone). */
public final class Facts extends DescriptionList {

  public Facts() {
    addClassName("bl-facts");
  }

  /** One pair to a line; returns this list. */
  public Facts oneColumn() {
    addClassName("one");
    return this;
  }

  /** Adds a pair; an absent value shows as a dash. */
  public Facts put(String label, @Nullable String value) {
    return put(label, text(value));
  }

  /** Adds a pair whose value does not break: a number or a date. */
  public Facts putNumber(String label, @Nullable String value) {
    Span number = text(value);
    number.addClassName("num");
    return put(label, number);
  }

  /** Adds a pair whose value is made of parts. */
  public Facts put(String label, Component... value) {
    add(new Term(label), new Description(value));
    return this;
  }

  /** Adds a pair that takes the whole line. */
  public Facts putWide(String label, @Nullable String value) {
    return putWide(label, text(value));
  }

  /** Adds a pair that takes the whole line and is made of parts. */
  public Facts putWide(String label, Component... value) {
    Description description = new Description(value);
    description.addClassName("wide");
    add(new Term(label), description);
    return this;
  }

  private Span text(@Nullable String value) {
    return new Span(value == null || value.isBlank() ? getTranslation("uikit.absent") : value);
  }
}
