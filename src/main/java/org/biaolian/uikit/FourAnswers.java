package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * What every process page says first: where is it, who holds it, how many working days are left and
 * by which rule, what can I do now.
 */
public final class FourAnswers extends Section {

  /** One answer: components on a line and small text under them. */
  public static final class Answer extends Div {

    private final Div line = new Div();

    private Answer(Component... content) {
      line.addClassName("bl-answer");
      line.add(content);
      add(line);
    }

    /** An answer made of these components. */
    public static Answer of(Component... content) {
      return new Answer(content);
    }

    /** Adds a line of small text; returns this answer. */
    public Answer note(String text) {
      add(new Paragraph(text));
      return this;
    }

    /** Adds a line of small text made of parts, such as a link to the rule; returns this answer. */
    public Answer note(Component... parts) {
      add(new Paragraph(parts));
      return this;
    }
  }

  public FourAnswers(Answer where, Answer who, Answer howLong, Answer whatNow) {
    addClassName("bl-four");
    getElement().setAttribute("aria-label", getTranslation("uikit.four.label"));
    put("uikit.four.where", where);
    put("uikit.four.who", who);
    put("uikit.four.how-long", howLong);
    put("uikit.four.what-now", whatNow);
  }

  private void put(String key, Answer answer) {
    answer.addComponentAsFirst(new H2(getTranslation(key)));
    add(answer);
  }
}
