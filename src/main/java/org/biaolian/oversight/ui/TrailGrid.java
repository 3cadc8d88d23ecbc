package org.biaolian.oversight.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.biaolian.oversight.TrailLine;

/** One page of facts as a table. */
final class TrailGrid extends Grid<TrailLine> {

  private static final long serialVersionUID = 1L;

  TrailGrid(TrailWords words) {
    setAriaLabel(words.text("trail.title"));
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.NONE);
    addComponentColumn(line -> number(words.time(line)))
        .setHeader(words.text("trail.column.time"))
        .setWidth("180px")
        .setFlexGrow(0);
    addColumn(words::organization)
        .setHeader(words.text("trail.column.organization"))
        .setWidth("100px")
        .setFlexGrow(0);
    addComponentColumn(line -> recorded(line.fact().personName()))
        .setHeader(words.text("trail.column.person"))
        .setWidth("80px")
        .setFlexGrow(0);
    addComponentColumn(line -> wrapped(words.act(line)))
        .setHeader(words.text("trail.column.act"))
        .setWidth("130px");
    addComponentColumn(line -> object(words, line))
        .setHeader(words.text("trail.column.object"))
        .setWidth("190px");
    addComponentColumn(line -> wrapped(words.change(line)))
        .setHeader(words.text("trail.column.change"))
        .setWidth("130px");
    addComponentColumn(line -> recorded(words.reason(line)))
        .setHeader(words.text("trail.column.reason"))
        .setWidth("150px")
        .setFlexGrow(2);
    addComponentColumn(
            line -> number(line.fact().remoteAddress() == null ? "—" : line.fact().remoteAddress()))
        .setHeader(words.text("trail.column.address"))
        .setWidth("110px")
        .setFlexGrow(0);
  }

  /** The thing, as a link to its whole life, and its page. */
  private static Div object(TrailWords words, TrailLine line) {
    Anchor life =
        new Anchor(
            "/" + TrailAddress.life(line.fact().subjectKind(), line.fact().subjectId()).href(),
            words.object(line));
    life.setTitle(words.text("trail.life"));
    Div cell = new Div(life);
    cell.addClassName("bl-btns");
    if (line.route() != null) {
      Anchor page = new Anchor("/" + line.route(), words.text("trail.open"));
      page.getElement()
          .setAttribute("aria-label", words.text("trail.open.label", words.object(line)));
      cell.add(page);
    }
    return cell;
  }

  private static Span number(String text) {
    Span span = new Span(text);
    span.addClassName("num");
    return span;
  }

  private static Span wrapped(String text) {
    Span span = new Span(text);
    span.addClassName("bl-wrap");
    return span;
  }

  /** As it was recorded, in whatever language. */
  private static Span recorded(String text) {
    Span span = wrapped(text);
    span.getElement().setAttribute("lang", "und");
    return span;
  }
}
