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
  private List<Column<WorkLine>> wide = List.of();
  private List<Column<WorkLine>> narrow = List.of();
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

  /**
   * Shows the columns for the width of the page. Those of the other are made when they are first
   * seen: unseen they cost as much.
   */
  void narrow(boolean phone) {
    if (phone && narrow.isEmpty()) {
      narrow = List.of(headed(addComponentColumn(this::card)));
    } else if (!phone && wide.isEmpty()) {
      wide = wide();
    }
    wide.forEach(column -> column.setVisible(!phone));
    narrow.forEach(column -> column.setVisible(phone));
  }

  private List<Column<WorkLine>> wide() {
    return List.of(
        add(this::first, done ? "workbench.column.done-on" : "workbench.column.left", "172px"),
        headed(addColumn(DrawnCell.of(this::item))),
        add(line -> cells.chip(line.origin()), "workbench.column.from", "104px"),
        add(this::due, "workbench.column.due", "148px"),
        (done ? addColumn(DrawnCell.of(this::last)) : addComponentColumn(this::last))
            .setHeader(cells.text(done ? "workbench.column.was" : "workbench.column.step"))
            .setWidth("128px")
            .setFlexGrow(0));
  }

  private Column<WorkLine> headed(Column<WorkLine> item) {
    return item.setHeader(cells.text("workbench.column.item")).setFlexGrow(1);
  }

  private Column<WorkLine> add(ValueProvider<WorkLine, Component> cell, String key, String width) {
    return addColumn(DrawnCell.of(cell)).setHeader(cells.text(key)).setWidth(width).setFlexGrow(0);
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
