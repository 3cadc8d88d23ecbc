package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.recognition.LongMatrix;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionMatrix;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A matrix of more standards than are counted, scrolled to its end. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class LongMatrixViewDbTest extends SpringBrowserlessTest {

  /** So many that the last page is not a full one. */
  private static final int STANDARDS = RecognitionMatrix.COUNTED + 213;

  @Autowired private ApplicationContext portal;

  private LongMatrix matrix;
  private List<UUID> expected = List.of();

  @BeforeEach
  void manyStandards() {
    matrix = new LongMatrix(portal);
    matrix.clear();
    expected = matrix.fill(STANDARDS);
  }

  @AfterEach
  void asBefore() {
    matrix.clear();
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void pagingToTheEndGivesEveryStandardOnceInOrderAndEachPageTakesTwoStatements() {
    Grid<MatrixRow> grid = open();
    assertThat(grid.getLazyDataView().getItemCountEstimate()).isEqualTo(RecognitionMatrix.COUNTED);
    List<UUID> found = new ArrayList<>();
    int page = grid.getPageSize();
    for (int got = page; got == page; ) {
      int offset = found.size();
      List<MatrixRow> rows = new ArrayList<>();
      List<String> asked =
          StatementCount.besideWhoAsks(
              () ->
                  grid.getDataProvider()
                      .fetch(new Query<>(offset, page, List.of(), null, null))
                      .forEach(rows::add));
      assertThat(asked).as("from " + offset).hasSizeLessThanOrEqualTo(2);
      assertThat(rows).as("from " + offset).allSatisfy(row -> assertThat(row.cells()).isNotEmpty());
      rows.forEach(row -> found.add(row.standard().id()));
      got = rows.size();
    }
    assertThat(found).doesNotHaveDuplicates();
    // Other tests leave standards in this circle.
    assertThat(found).filteredOn(expected::contains).isEqualTo(expected);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theListGrowsWhileSomebodyScrollsBeyondWhatWasCounted() {
    Grid<MatrixRow> grid = open();
    assertThat(find(Span.class).all()).extracting(Span::getText).contains("超过 500 项标准");
    int last = STANDARDS - 1;
    grid.getDataCommunicator().setViewportRange(RecognitionMatrix.COUNTED - 25, 50);
    roundTrip();
    assertThat(grid.getDataCommunicator().getItemCount()).isGreaterThan(RecognitionMatrix.COUNTED);
    assertThat(grid.getLazyDataView().getItem(last)).isNotNull();
  }

  @SuppressWarnings("unchecked")
  private Grid<MatrixRow> open() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrentOrThrow()
        .navigate(
            RecognitionRoutes.MATRIX, QueryParameters.of("circle", LongMatrix.CIRCLE.value()));
    roundTrip();
    return find(Grid.class).single();
  }
}
