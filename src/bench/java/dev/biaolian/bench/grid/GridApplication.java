package dev.biaolian.bench.grid;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A grid of rows in memory and a page of one row; no database, no sign-in. */
@SpringBootApplication
public class GridApplication {
  private static final List<Row> ROWS =
      IntStream.range(0, 120)
          .mapToObj(i -> new Row("DB14/T " + i, "Standard number " + i, "Taiyuan", "in force"))
          .toList();

  /** What the list shows; public, for the grid reads it by its accessors. */
  public record Row(String number, String title, String bureau, String status) {}

  public static void main(String[] args) {
    SpringApplication.run(GridApplication.class, args);
  }

  @Route("list")
  static class ListView extends VerticalLayout {
    ListView() {
      Grid<Row> grid = new Grid<>(Row.class);
      grid.setPageSize(20);
      grid.setItems(ROWS);
      add(grid);
    }
  }

  @Route("row")
  static class RowView extends VerticalLayout implements HasUrlParameter<Integer> {
    @Override
    public void setParameter(BeforeEvent event, Integer row) {
      add(new H2(ROWS.get(row).number()), new Span(ROWS.get(row).title()));
      add(new Span(ROWS.get(row).bureau()), new Span(ROWS.get(row).status()));
    }
  }
}
