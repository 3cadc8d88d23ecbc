package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionRegister;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.RecognitionMark;

/** Standards against the bureaus of a circle, each cell with its mark, its date and its words. */
@Route(RecognitionRoutes.MATRIX)
@com.vaadin.flow.router.PageTitle("recognition.matrix.title")
@Menu(order = 440, title = "recognition.matrix.menu")
@Requires(Action.READ_SHARED)
class MatrixView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yy-MM");

  private final transient RecognitionRegister register;
  private final transient Circles circles;
  private final transient Pieces pieces;
  private final Select<Circle> circle = new Select<>();
  private final Grid<MatrixRow> grid = new Grid<>();
  private final Div empty = new Div();

  MatrixView(RecognitionRegister register, Circles circles, CurrentActor actors, Pieces pieces) {
    this.register = register;
    this.circles = circles;
    this.pieces = pieces;
    addClassName("bl-page");
    Actor actor = actors.require();
    List<Circle> own =
        circles.all().stream()
            .filter(one -> actor.circles().contains(one.code()) || actor.has(Role.AUDITOR))
            .toList();
    circle.setLabel(getTranslation("recognition.matrix.circle"));
    circle.setItems(own);
    circle.setItemLabelGenerator(one -> one.shortName(getLocale()));
    circle.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(event.getValue());
          }
        });
    empty.add(new EmptyState(getTranslation("recognition.matrix.empty")));
    grid.addClassNames("grow", "bl-matrix");
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.matrix.title"));
    Div toolbar = new Div(circle, legend());
    toolbar.addClassName("bl-toolbar");
    add(
        new PageTitle(getTranslation("recognition.matrix.title"))
            .sub(getTranslation("recognition.matrix.sub")),
        toolbar,
        grid,
        empty);
  }

  private static Div legend() {
    Div legend = new Div();
    legend.addClassNames("bl-legend", "push");
    for (Mark mark : Mark.values()) {
      if (mark != Mark.NONE) {
        legend.add(new RecognitionMark(mark));
      }
    }
    return legend;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String wanted =
        event.getLocation().getQueryParameters().getSingleParameter("circle").orElse("");
    Optional<Circle> chosen =
        circle
            .getListDataView()
            .getItems()
            .filter(one -> one.code().value().equals(wanted))
            .findFirst()
            .or(() -> circle.getListDataView().getItems().findFirst());
    boolean none = chosen.map(one -> register.matrixCount(one.code()) == 0).orElse(true);
    grid.setVisible(!none);
    empty.setVisible(none);
    chosen.ifPresent(this::show);
  }

  private void show(Circle one) {
    circle.setValue(one);
    grid.removeAllColumns();
    grid.addComponentColumn(
            row ->
                pieces.twoLines(row.standard(), CatalogueNavigation.route(row.standard().number())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFrozen(true)
        .setFlexGrow(1)
        .setWidth("220px");
    for (BureauCode bureau : circles.members(one.code())) {
      grid.addComponentColumn(row -> cell(row, bureau))
          .setHeader(pieces.chips().sign(bureau))
          .setTextAlign(ColumnTextAlign.CENTER)
          .setFlexGrow(0)
          .setWidth("92px");
    }
    grid.setItems(
        query -> register.matrix(one.code(), query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(register.matrixCount(one.code())));
  }

  private Component cell(MatrixRow row, BureauCode bureau) {
    MatrixRow.Cell cell = row.cells().get(bureau);
    if (cell == null) {
      return RecognitionMark.square(Mark.NONE);
    }
    Div content = new Div(RecognitionMark.square(Pieces.mark(cell.mark())));
    content.addClassName("bl-matrix-cell");
    if (cell.on() != null) {
      content.add(new Span(cell.on().format(YEAR_MONTH)));
    } else if (cell.dueOn() != null) {
      content.add(new Span(cell.dueOn().format(YEAR_MONTH)));
    }
    if (cell.note() != null) {
      content.setTitle(cell.note());
    }
    if (cell.caseId() == null || !cell.mayOpen()) {
      return content;
    }
    Anchor open = new Anchor("/" + RecognitionRoutes.recognitionCase(cell.caseId()));
    open.add(content);
    return open;
  }

  private static void open(Circle chosen) {
    UI.getCurrentOrThrow()
        .navigate(
            MatrixView.class, QueryParameters.simple(Map.of("circle", chosen.code().value())));
  }
}
