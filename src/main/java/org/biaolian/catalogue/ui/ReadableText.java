package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Pattern;

/** A plain text with its clause headings made visible. */
final class ReadableText extends Div {

  private static final long serialVersionUID = 1L;

  /** {@code 1 范围}, {@code 附录 A}, 前言: short lines that open a clause. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?:\\d{1,2}|附\\s*录\\s*[A-Z]|前\\s*言|引\\s*言|参考文献)(?:[ 　\\t]+\\S.{0,40})?");

  /** {@code 4.2 温度}, without a sentence's end. */
  private static final Pattern SUBCLAUSE =
      Pattern.compile("(?:\\d{1,2}|[A-Z])(?:\\.\\d{1,2})+[ 　\\t]+[^。；]{1,30}");

  ReadableText(String text) {
    addClassName("bl-text");
    for (String line : text.split("\\R", -1)) {
      String words = line.strip();
      if (words.isEmpty()) {
        continue;
      }
      if (CLAUSE.matcher(words).matches()) {
        add(new H3(words));
      } else if (SUBCLAUSE.matcher(words).matches()) {
        add(new H4(words));
      } else {
        add(new Paragraph(words));
      }
    }
  }
}
