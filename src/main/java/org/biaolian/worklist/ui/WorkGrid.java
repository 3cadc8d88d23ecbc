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
import java.util.Set;
import java.util.UUID;
import org.biaolian.uikit.DrawnCell;
import org.biaolian.worklist.WorkLine;

/** Lines of two rows, open or done; on a phone one column. */
final class WorkGrid extends Grid<WorkLine> {

  private final transient Cells cells;
  private final boolean done;
  private final List<WorkLine> lines = new ArrayList<>();
  private final ListDataProvider<WorkLine> provider = new ListDataProvider<>(lines);
  private Set<UUID> fresh = Set.of();

  WorkGrid(Cells cells, boolean done) {
    this.cells = cells;
    this.done = done;
    addClassName("wb-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    setPartNameGenerator(line -> fresh.contains(line.id()) ? "fresh" : null);
    setDataProvider(provider);
  }

  /** Replaces the lines; the list stays where it is. */
  void show(List<WorkLine> now, Set<UUID> newOnes) {
    fresh = newOnes;
    lines.clear();
    lines.addAll(now);
    provider.refreshAll();
  }

  /** Makes the columns for the width of the page: those of the other would cost as much unseen. */
  void narrow(boolean phone) {
    removeAllColumns();
    if (phone) {
      addComponentColumn(this::card).setHeader(cells.text("workbench.column.item")).setFlexGrow(1);
      return;
    }
    add(this::first, done ? "workbench.column.done-on" : "workbench.column.left", "172px");
    addColumn(DrawnCell.of(this::item))
        .setHeader(cells.text("workbench.column.item"))
        .setFlexGrow(1);
    add(line -> cells.chip(line.origin()), "workbench.column.from", "104px");
    add(this::due, "workbench.column.due", "148px");
    Column<WorkLine> last =
        done ? addColumn(DrawnCell.of(this::last)) : addComponentColumn(this::last);
    last.setHeader(cells.text(done ? "workbench.column.was" : "workbench.column.step"))
        .setWidth("128px")
        .setFlexGrow(0);
  }

  private void add(ValueProvider<WorkLine, Component> cell, String key, String width) {
    addColumn(DrawnCell.of(cell)).setHeader(cells.text(key)).setWidth(width).setFlexGrow(0);
  }

  Span due(WorkLine line) {
    return cells.day(line.dueOn());
  }

  private Component first(WorkLine line) {
    return done ? cells.day(line.closedOn()) : cells.days(line.daysLeft(), line.dueOn());
  }

  private Div item(WorkLine line) {
    return cells.item(
        line.title(), line.route(), line.demonstration(), fresh.contains(line.id()), line.number());
  }

  private Component last(WorkLine line) {
    return done
        ? new Span(cells.text("task." + line.step()))
        : cells.step(line.step(), line.title(), line.route());
  }

  private Component card(WorkLine line) {
    Component last = last(line);
    last.addClassName("push");
    Div head = new Div(first(line), cells.chip(line.origin()), last);
    head.addClassName("bl-toolbar");
    Div card = new Div(head, item(line));
    card.addClassName("wb-card");
    return card;
  }
}
