package org.biaolian.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.uikit.DrawnCell;
import org.biaolian.worklist.SentLine;

/** What the bureau sent and who holds it now; on a phone one column. */
final class SentGrid extends Grid<SentLine> {

  private final transient Cells cells;
  private final List<SentLine> lines = new ArrayList<>();
  private final ListDataProvider<SentLine> provider = new ListDataProvider<>(lines);
  private List<Column<SentLine>> wide = List.of();
  private List<Column<SentLine>> narrow = List.of();

  SentGrid(Cells cells) {
    this.cells = cells;
    addClassName("wb-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    setDataProvider(provider);
  }

  void show(List<SentLine> now) {
    lines.clear();
    lines.addAll(now);
    provider.refreshAll();
  }

  /** Shows the columns for the width of the page; makes them when they are first seen. */
  void narrow(boolean phone) {
    if (phone && narrow.isEmpty()) {
      narrow = List.of(item(this::card));
    } else if (!phone && wide.isEmpty()) {
      wide = wide();
    }
    wide.forEach(column -> column.setVisible(!phone));
    narrow.forEach(column -> column.setVisible(phone));
  }

  private List<Column<SentLine>> wide() {
    return List.of(
        add(line -> cells.days(line.daysLeft(), line.dueOn()), "workbench.column.left", "150px"),
        item(this::item),
        add(line -> cells.chip(line.holder()), "workbench.column.holder", "124px"),
        add(line -> cells.day(line.since()), "workbench.column.since", "138px"),
        add(line -> new Span(cells.text(line.state())), "workbench.column.state", "128px"));
  }

  private Column<SentLine> item(ValueProvider<SentLine, Component> cell) {
    return addColumn(DrawnCell.of(cell))
        .setHeader(cells.text("workbench.column.item"))
        .setFlexGrow(1);
  }

  private Column<SentLine> add(ValueProvider<SentLine, Component> cell, String key, String width) {
    return addColumn(DrawnCell.of(cell)).setHeader(cells.text(key)).setWidth(width).setFlexGrow(0);
  }

  private Div item(SentLine line) {
    return cells.item(line.title(), line.route(), line.demonstration(), false, line.number());
  }

  private Component card(SentLine line) {
    Span state = new Span(cells.text(line.state()));
    state.addClassName("push");
    Div head = new Div(cells.days(line.daysLeft(), line.dueOn()), cells.chip(line.holder()), state);
    head.addClassName("bl-toolbar");
    Div card = new Div(head, item(line));
    card.addClassName("wb-card");
    return card;
  }
}
