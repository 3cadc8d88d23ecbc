package org.biaolian.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A {@code b} element: the part of a short text that the eye should find first. */
@Tag("b")
public final class Bold extends HtmlContainer {

  public Bold(String text) {
    setText(text);
  }
}
