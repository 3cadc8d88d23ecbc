package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;

/** Says that what stands beside it is invented. */
public final class DemoTag extends Span {

  public DemoTag() {
    addClassName("bl-demo");
    setText(getTranslation("uikit.demo"));
    setTitle(getTranslation("uikit.demo.title"));
  }
}
