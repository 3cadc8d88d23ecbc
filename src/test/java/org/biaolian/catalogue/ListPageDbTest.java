package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.catalogue.internal.search.SearchCount;
import org.biaolian.catalogue.ui.RecordMarks;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page of the list costs, with the marks of its rows. */
@DbTest
class ListPageDbTest {

  private static final String PERSON = "taiyuan-clerk";
  private static final int ROWS = 200;
  private static final int FIRST_SERIAL = 989_001;
  private static final StandardQuery SAMPLES = StandardQuery.ALL.withText("页长样本");

  /** Marks are in the language of a page, which is forgotten when nobody else holds it. */
  private final UI page = new UI();

  @Autowired private Standards standards;
  @Autowired private StandardImport imports;
  @Autowired private MovableClock clock;
  @Autowired private ObjectProvider<RecordMarks> marks;

  static List<StandardQuery> questions() {
    return List.of(
        StandardQuery.ALL.with(Facet.YEAR, "2019"),
        SAMPLES,
        SAMPLES.with(Facet.YEAR, "2019").with(Facet.ICS, "65"),
        SAMPLES.sortedBy(StandardQuery.Sort.NUMBER));
  }

  @BeforeEach
  void samples() {
    UI.setCurrent(page);
    if (SignedIn.as(PERSON, () -> standards.count(SAMPLES)) > 0) {
      return;
    }
    String table =
        IntStream.range(0, ROWS)
            .mapToObj(
                i ->
                    "DB1401/T %d-2019,页长样本%d号,现行,2019-03-01,2019-06-01,B05,65.020.20"
                        .formatted(FIRST_SERIAL + i, i))
            .collect(Collectors.joining("\n", "标准编号,标准名称,标准状态,发布日期,实施日期,中标分类,ICS分类\n", "\n"));
    SignedIn.as(
        "sec-six-officer",
        () -> {
          ImportReport report =
              imports.dryRun(
                  ImportMode.REFERENCE,
                  "rows.csv",
                  new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
          return imports.apply(report.id(), false);
        });
  }

  @AfterEach
  void noPage() {
    UI.setCurrent(null);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aPageTakesOneSearchAndThreeStatementsWhateverItsSize(StandardQuery query) {
    for (int size : List.of(20, ROWS)) {
      SignedIn.as(PERSON, () -> read(query, size));
      int statements = SignedIn.as(PERSON, () -> StatementCount.of(() -> read(query, size)));
      assertThat(statements).as("statements of a page of %d", size).isBetween(1, 3);
      int searches = SignedIn.as(PERSON, () -> SearchCount.of(() -> read(query, size)));
      assertThat(searches).as("searches of a page of %d", size).isEqualTo(1);
    }
  }

  @Test
  void aPageTakesNoMoreStatementsWhenNoneWasOpenedForHalfAnHour() {
    Instant before = LocalDate.now(clock).atTime(10, 0).atZone(clock.getZone()).toInstant();
    clock.at(before, () -> SignedIn.as(PERSON, () -> read(SAMPLES, 20)));
    clock.at(
        before.plus(Duration.ofMinutes(30)),
        () ->
            assertThat(SignedIn.as(PERSON, () -> StatementCount.of(() -> read(SAMPLES, 20))))
                .isBetween(1, 3));
  }

  @Test
  void whatAsksBesideThePageIsCountedToo() {
    int searches =
        SignedIn.as(
            PERSON,
            () ->
                SearchCount.of(
                    () -> {
                      read(SAMPLES, 20);
                      standards.count(SAMPLES);
                    }));
    assertThat(searches).isEqualTo(2);
  }

  private void read(StandardQuery query, int size) {
    List<StandardRow> rows =
        standards.page(query, 0, size).hits().stream().map(SearchPage.Hit::row).toList();
    assertThat(rows).hasSize(size);
    marks.orderedStream().forEach(one -> one.strips(rows));
  }
}
