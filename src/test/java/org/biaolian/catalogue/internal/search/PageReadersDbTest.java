package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A page read by one search is the page that many plain searches give, wherever the index lies. */
@DbTest
@Tag("search")
class PageReadersDbTest {

  private static final StandardQuery ALL = StandardQuery.ALL;
  private static final StandardQuery CLOTH = ALL.withText("页读布料");

  @Autowired private Standards standards;
  @Autowired private StandardEntry records;
  @Autowired private EntityManager entities;
  @Autowired private PageReader fast;
  @Autowired private Question question;
  @Autowired private StandardRows rows;
  @Autowired private StatusDay day;
  @Autowired private CurrentActor actors;
  @Autowired private TransactionTemplate transactions;

  static Stream<StandardQuery> questions() {
    return Stream.of(
        ALL,
        CLOTH,
        CLOTH.with(Facet.YEAR, "2023"),
        CLOTH.with(Facet.YEAR, "2023").with(Facet.YEAR, "2024"),
        CLOTH.with(Facet.YEAR, "2023").with(Facet.ICS, "59"),
        CLOTH.with(Facet.YEAR, "2023").with(Facet.ICS, "59").with(Facet.OWN, Facet.YES),
        CLOTH.with(Facet.CIRCLE, "six").with(Facet.REGION, "1401"),
        CLOTH.with(Facet.RECOGNISED_BY, "140000"),
        CLOTH.with(Facet.REGION, "nowhere"),
        ALL.with(Facet.OWN, Facet.YES),
        ALL.withText("。").with(Facet.YEAR, "2023"),
        CLOTH.sortedBy(StandardQuery.Sort.TITLE),
        CLOTH.sortedBy(StandardQuery.Sort.NUMBER).with(Facet.STATUS, "in-force"),
        ALL.withText("页读"));
  }

  @BeforeEach
  void cloth() {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          if (standards.page(CLOTH, 0, 1).total() == 0) {
            record("DB1401/T 986801-2023", "页读布料染色规范", "59.080.30", "W10");
            record("DB1401/T 986802-2023", "页读布料织造规范", "59.080", "W11");
            record("DB1401/T 986803-2024", "页读布料检验规范", "59.080.30", null);
            record("DB1401/T 986804-2024", "页读布料术语", null, "A22");
          }
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("questions")
  void bothAnswerTheSame(StandardQuery query) {
    PageReader plain = new PlainPages(entities, question, rows);
    day.follow();
    for (Optional<Actor> viewer :
        List.of(
            Optional.<Actor>empty(),
            SignedIn.as("taiyuan-clerk", actors::find),
            SignedIn.as("jinzhong-clerk", actors::find))) {
      for (int[] part : new int[][] {{0, 20}, {0, 2}, {2, 2}, {2, 50}}) {
        transactions.executeWithoutResult(
            status -> {
              PageReader.Page one = fast.read(query, viewer, part[0], part[1]);
              PageReader.Page other = plain.read(query, viewer, part[0], part[1]);
              assertThat(one.total()).isEqualTo(other.total());
              assertThat(numbers(one)).isEqualTo(numbers(other));
              assertThat(one.terms()).isEqualTo(other.terms());
            });
      }
    }
  }

  @Test
  void aRecordThatIsEnteredIsCountedByTheVeryNextOpeningOfTheList() {
    StandardQuery own = ALL.with(Facet.OWN, Facet.YES);
    SearchPage before = opened(own);
    assertThat(opened(own).facets()).isEqualTo(before.facets());
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          record("DB1401/T 986805-2024", "页读布料包装", "59.080", "W10");
          return true;
        });
    SearchPage after = opened(own);
    assertThat(after.total()).isEqualTo(before.total() + 1);
    assertThat(after.facets()).isNotEqualTo(before.facets());
  }

  private SearchPage opened(StandardQuery query) {
    return SignedIn.as("taiyuan-clerk", () -> standards.page(query, 0, 20));
  }

  private static List<String> numbers(PageReader.Page page) {
    return page.found().standards().stream().map(Standard::number).map(Object::toString).toList();
  }

  private void record(String number, String title, @Nullable String ics, @Nullable String ccs) {
    LocalDate published = LocalDate.of(Integer.parseInt(number.substring(16)), 3, 1);
    records.record(
        new NewStandard(
            number,
            new StandardDetails(
                title,
                null,
                published,
                published.plusMonths(3),
                null,
                null,
                null,
                "演示单位",
                ccs,
                ics == null ? List.of() : List.of(ics),
                null,
                null,
                null,
                null)));
  }
}
