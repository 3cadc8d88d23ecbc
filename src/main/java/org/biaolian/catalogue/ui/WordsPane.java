package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.biaolian.document.Clause;
import org.biaolian.document.ClauseSplitter;
import org.biaolian.document.TextSearch.Hit;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.Veil;

/** A text as words, with the headings of its clauses; a long one in parts. */
final class WordsPane extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PART_CHARS = 40_000;
  private static final String SHOW_HIT =
      "const hit = this.querySelector('mark.now'); if (hit) { hit.scrollIntoView({block:"
          + " 'center'}); }";

  private record Line(String tag, String words, int part) {}

  private final transient Component reader;
  private final transient List<Line> lines = new ArrayList<>();
  private final Div paper = new Div();
  private final Span where = new Span();
  private final int parts;
  private final transient BooleanSupplier readsOn;
  private transient List<Hit> hits = List.of();
  private int now;
  private int part;

  WordsPane(Component reader, List<String> pages, BooleanSupplier readsOn) {
    this.reader = reader;
    this.readsOn = readsOn;
    int chars = 0;
    int last = 0;
    for (Clause clause : ClauseSplitter.split(pages)) {
      if (!clause.title().isEmpty()) {
        lines.add(new Line(clause.depth() == 1 ? "h3" : "h4", clause.title(), last));
      }
      for (String paragraph : clause.paragraphs()) {
        lines.add(new Line("p", paragraph, last));
        chars += paragraph.length();
        last = chars / PART_CHARS;
      }
    }
    parts = lines.isEmpty() ? 1 : lines.getLast().part() + 1;
    paper.addClassName("bl-text");
    add(paper, pager());
  }

  private Div pager() {
    Button back = new Button(reader.getTranslation("catalogue.text.part.before"), e -> turn(-1));
    Button on = new Button(reader.getTranslation("catalogue.text.part.after"), e -> turn(1));
    where.addClassNames("num", "muted");
    Div pager = new Div(back, where, on);
    pager.addClassNames("bl-viewer-tools", "no-print");
    pager.setVisible(parts > 1);
    return pager;
  }

  List<String> lines() {
    return lines.stream().map(Line::words).toList();
  }

  /** Shows the part of the present hit, with its hits marked. */
  void show(List<Hit> found, int present) {
    hits = found;
    now = present;
    if (!hits.isEmpty()) {
      part = lines.get(hits.get(now).line()).part();
    }
    draw();
  }

  /** Lays the reader's name over the text. */
  void mark(String words) {
    Veil.over(this, words);
  }

  private void turn(int by) {
    if (readsOn.getAsBoolean()) {
      part = Math.clamp(part + by, 0, parts - 1);
      draw();
    }
  }

  private void draw() {
    List<Component> drawn = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      int from = next;
      while (next < hits.size() && hits.get(next).line() == i) {
        next++;
      }
      if (lines.get(i).part() == part) {
        drawn.add(line(lines.get(i), from, next));
      }
    }
    Drawn.in(paper, drawn.toArray(Component[]::new));
    where.setText(reader.getTranslation("catalogue.text.part", part + 1, parts));
    if (!hits.isEmpty()) {
      paper.getElement().executeJs(SHOW_HIT);
    }
  }

  private Component line(Line line, int from, int to) {
    HtmlContainer element = new HtmlContainer(line.tag());
    int done = 0;
    for (int i = from; i < to; i++) {
      Hit hit = hits.get(i);
      if (hit.start() > done) {
        element.add(new Text(line.words().substring(done, hit.start())));
      }
      HtmlContainer mark = new HtmlContainer("mark");
      mark.add(new Text(line.words().substring(hit.start(), hit.end())));
      if (i == now) {
        mark.addClassName("now");
      }
      element.add(mark);
      done = hit.end();
    }
    if (done < line.words().length()) {
      element.add(new Text(line.words().substring(done)));
    }
    return element;
  }
}
