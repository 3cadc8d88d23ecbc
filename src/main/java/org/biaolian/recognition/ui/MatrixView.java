package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixField;
import org.biaolian.recognition.MatrixPage;
import org.biaolian.recognition.MatrixQuestion;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.MatrixState;
import org.biaolian.recognition.RecognitionMatrix;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.DrawnCell;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/**
 * Standards against the bureaus of a circle, each cell with its mark, its date and its words. What
 * it is narrowed to stands in the address.
 */
@Route(RecognitionRoutes.MATRIX)
@com.vaadin.flow.router.PageTitle("recognition.matrix.title")
@Menu(order = 440, title = "recognition.matrix.menu")
@Requires(Action.READ_SHARED)
class MatrixView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 25;

  private final transient RecognitionMatrix matrix;
  private final transient Circles circles;
  private final transient Pieces pieces;
  private final transient OwnCircles own;
  private final Select<Circle> circle = new Select<>();
  private final MatrixFields field = new MatrixFields(this::narrow);
  private final Select<MatrixState> state = new Select<>();
  private final Span found = new Span();
  private final Grid<MatrixRow> grid = new Grid<>();
  private final Div empty = new Div();
  private final MatrixFiles files;
  private transient @Nullable MatrixQuestion shown;

  MatrixView(RecognitionMatrix matrix, Circles circles, OwnCircles own, Pieces pieces) {
    this.matrix = matrix;
    this.circles = circles;
    this.own = own;
    this.pieces = pieces;
    files = new MatrixFiles(matrix, pieces);
    addClassName("bl-page");
    circle.setLabel(getTranslation("recognition.matrix.circle"));
    circle.setItems(own.all());
    circle.setItemLabelGenerator(one -> one.shortName(getLocale()));
    circle.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(event.getValue().code().value(), field.getValue(), state.getValue());
          }
        });
    state.setLabel(getTranslation("recognition.matrix.state"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(getTranslation("recognition.matrix.all"));
    state.setItems(MatrixState.values());
    state.setItemLabelGenerator(
        one -> one == null ? getTranslation("recognition.matrix.all") : word(one));
    state.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(circle.getValue().code().value(), field.getValue(), event.getValue());
          }
        });
    found.addClassNames("num", "muted", "small");
    found.getElement().setAttribute("role", "status");
    grid.addClassNames("grow", "bl-matrix");
    grid.setPageSize(PAGE);
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.matrix.title"));
    Div toolbar = new Div(circle, field, state, legend());
    toolbar.addClassName("bl-toolbar");
    add(
        new PageTitle(getTranslation("recognition.matrix.title"))
            .sub(getTranslation("recognition.matrix.sub")),
        toolbar,
        found,
        grid,
        empty,
        files);
  }

  private String word(MatrixState one) {
    return getTranslation(Words.key(one));
  }

  private static Div legend() {
    Div legend = new Div();
    legend.addClassNames("bl-legend", "push");
    for (Mark mark : Mark.values()) {
      if (mark != Mark.NONE) {
        legend.add(new RecognitionMark(mark));
      }
    }
    return Drawn.still(legend);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    Optional<Circle> chosen = own.chosen(address.getSingleParameter("circle").orElse(""));
    MatrixField wanted =
        address.getSingleParameter("field").flatMap(MatrixField::parse).orElse(null);
    MatrixState standing =
        address
            .getSingleParameter("state")
            .flatMap(
                text ->
                    Stream.of(MatrixState.values())
                        .filter(one -> address(one).equals(text))
                        .findFirst())
            .orElse(null);
    grid.setVisible(false);
    chosen.ifPresentOrElse(
        one -> show(one, new MatrixQuestion(one.code(), wanted, standing)),
        () -> empty(getTranslation("recognition.matrix.empty")));
  }

  private void show(Circle one, MatrixQuestion question) {
    shown = question;
    circle.setValue(one);
    field.setValue(question.field());
    state.setValue(question.state());
    List<BureauCode> bureaus = circles.members().getOrDefault(one, List.of());
    MatrixPage first = matrix.page(question, 0, PAGE);
    files.show(question, bureaus, first.total());
    found.setText(first.total() == 0 ? "" : howMany(first.total()));
    if (first.total() == 0) {
      boolean narrowed = question.field() != null || question.state() != null;
      empty(getTranslation(narrowed ? "recognition.matrix.nothing" : "recognition.matrix.empty"));
      return;
    }
    empty.setVisible(false);
    grid.setVisible(true);
    columns(bureaus);
    FirstPage.show(
        grid,
        first.rows(),
        first.total(),
        RecognitionMatrix.COUNTED,
        (offset, limit) -> matrix.page(question, offset, limit).rows());
  }

  private String howMany(long total) {
    return total > RecognitionMatrix.COUNTED
        ? getTranslation("recognition.matrix.found-more", RecognitionMatrix.COUNTED)
        : getTranslation("recognition.matrix.found", total);
  }

  private void empty(String sentence) {
    empty.removeAll();
    empty.add(new EmptyState(sentence));
    empty.setVisible(true);
  }

  private void columns(List<BureauCode> bureaus) {
    grid.removeAllColumns();
    grid.addColumn(
            DrawnCell.of(
                row ->
                    pieces.twoLines(
                        row.standard(), CatalogueNavigation.route(row.standard().number()))))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFrozen(true)
        .setFlexGrow(1)
        .setWidth("220px");
    Map<Mark, String> words = new EnumMap<>(Mark.class);
    Stream.of(Mark.values()).forEach(mark -> words.put(mark, getTranslation(mark.wordKey())));
    for (BureauCode bureau : bureaus) {
      grid.addColumn(MatrixSquares.of(bureau, words::get))
          .setHeader(pieces.chips().sign(bureau))
          .setTextAlign(ColumnTextAlign.CENTER)
          .setFlexGrow(0)
          .setWidth("92px");
    }
  }

  private void narrow(@Nullable MatrixField wanted) {
    open(Objects.requireNonNull(shown).circle().value(), wanted, state.getValue());
  }

  private static void open(
      String circle, @Nullable MatrixField field, @Nullable MatrixState state) {
    Map<String, String> address = new HashMap<>(Map.of("circle", circle));
    if (field != null) {
      address.put("field", field.code());
    }
    if (state != null) {
      address.put("state", address(state));
    }
    UI.getCurrentOrThrow().navigate(MatrixView.class, QueryParameters.simple(address));
  }

  private static String address(MatrixState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
