package org.biaolian.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** An empty list: one sentence that says why or what to do, and at most one button. */
public final class EmptyState extends Div {

  public EmptyState(String sentence) {
    addClassName("bl-empty");
    add(new Paragraph(sentence));
  }

  public EmptyState(String sentence, String verb, SerializableRunnable action) {
    this(sentence);
    add(new Button(verb, click -> action.run()));
  }
}
