package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardQuery.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryAddressTest {

  @Test
  void theWholeCatalogueHasAPlainAddress() {
    QueryAddress all = new QueryAddress(StandardQuery.ALL, 1);
    assertThat(all.href()).isEqualTo(CatalogueRoutes.LIST);
    assertThat(read("")).isEqualTo(all);
  }

  @Test
  void textFacetsOrderAndPageComeBackAsTheyWent() {
    Map<Facet, Set<String>> chosen =
        Map.of(
            Facet.CIRCLE, Set.of("cities"),
            Facet.REGION, Set.of("14", "1401", "42"),
            Facet.STATUS, Set.of("in-force", "upcoming"),
            Facet.ICS, Set.of("67.080"),
            Facet.RECOGNISED_BY, Set.of("140700"),
            Facet.VERIFIED, Set.of(Facet.YES));
    same(new QueryAddress(new StandardQuery("枣", chosen, null, Sort.NEWEST), 17));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void everyOrderComesBack(Sort sort) {
    same(new QueryAddress(StandardQuery.ALL.sortedBy(sort), 1));
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void everyFacetComesBack(Facet facet) {
    same(new QueryAddress(StandardQuery.ALL.with(facet, "x-1"), 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB14/T 1-2020",
        "a&b=c",
        "50% + 50%",
        "#枣?园",
        "\"引号\" '单引号' <b>",
        "q=1&page=9;sort=title",
        "全角：１２３、〔括号〕",
        "𠮷野家 🌾",
        "%E6%9E%A3",
        "back\\slash/..//"
      })
  void oddTextComesBackAsItWasTyped(String text) {
    same(new QueryAddress(StandardQuery.ALL.withText(text).with(Facet.CCS, "B"), 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "1.5", "zwei", "", " 3", "0007", "1000000", "99999999999999", "２"})
  void aPageThatIsNoneIsTheFirst(String page) {
    assertThat(of("page", page).page()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RELEVANCE", "oldest", "title;drop", "新"})
  void anOrderThatIsNoneIsByRelevance(String sort) {
    assertThat(of("sort", sort).query().sort()).isEqualTo(Sort.RELEVANCE);
  }

  @Test
  void valuesThatCannotBeMeantAreLeftOut() {
    Map<String, List<String>> parts = new HashMap<>();
    parts.put("region", List.of("", "  ", "1".repeat(21), "14"));
    parts.put("year", IntStream.range(1900, 2000).mapToObj(Integer::toString).toList());
    parts.put("unknown", List.of("x"));
    parts.put("q", List.of("   "));
    parts.put("circle", Collections.emptyList());
    QueryAddress read = QueryAddress.read(new QueryParameters(parts));
    assertThat(read.query().text()).isEmpty();
    assertThat(read.query().chosen()).containsOnlyKeys(Facet.REGION, Facet.YEAR);
    assertThat(read.query().chosen().get(Facet.REGION)).containsExactly("14");
    assertThat(read.query().chosen().get(Facet.YEAR)).hasSize(30);
  }

  @Test
  void aTextThatIsTooLongIsCutLikeAnyOther() {
    assertThat(of("q", "枣".repeat(5000)).query().text()).hasSize(StandardQuery.MAX_LENGTH);
  }

  @Test
  void ofAPartThatIsGivenTwiceTheFirstCountsAndAPartWithoutValueIsNone() {
    assertThat(read("page=2&page=3&q=a&q=b"))
        .isEqualTo(new QueryAddress(StandardQuery.ALL.withText("a"), 2));
    assertThat(read("q&page&sort&region&=&&")).isEqualTo(new QueryAddress(StandardQuery.ALL, 1));
  }

  private static void same(QueryAddress address) {
    String parts = address.write().getQueryString();
    assertThat(read(parts)).isEqualTo(address);
    assertThat(address.href())
        .isEqualTo(parts.isEmpty() ? CatalogueRoutes.LIST : CatalogueRoutes.LIST + "?" + parts);
  }

  private static QueryAddress of(String name, String value) {
    return QueryAddress.read(QueryParameters.simple(Map.of(name, value)));
  }

  private static QueryAddress read(String parts) {
    return QueryAddress.read(QueryParameters.fromString(parts));
  }
}
