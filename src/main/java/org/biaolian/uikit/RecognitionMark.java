package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;

/** The square of a {@link Mark} with its word. */
public final class RecognitionMark extends Span {

  /** Square and word. */
  public RecognitionMark(Mark mark) {
    this(mark, "");
  }

  /** Square and the given word, for example 附条件; the mark's own word when blank. */
  public RecognitionMark(Mark mark, String word) {
    addClassName("bl-state");
    Bold square = new Bold(mark.character());
    square.addClassName(mark.style());
    square.getElement().setAttribute("aria-hidden", "true");
    add(square, new Span(word.isBlank() ? getTranslation(mark.wordKey()) : word));
  }
}
