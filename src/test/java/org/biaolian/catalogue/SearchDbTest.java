package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.SearchPage.Hit;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.MarkedText;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the search finds, counts and gives away. */
@DbTest
@Tag("search")
class SearchDbTest {

  private static final int PAGE = 20;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The real rows of other tests may answer better. */
  private static final StandardQuery OWN = StandardQuery.ALL.with(Facet.OWN, Facet.YES);

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private MovableClock clock;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "轨道交通",
        "gdjt",
        "guidaojiaotong",
        "guidao",
        "GuiDao",
        "轨道 验收",
        "验收轨道交通",
        "轨道交通站台门系统运营验收",
        "db1401t987001",
        "DB1401／T 987001－2024",
        "DB1401 987001-2024",
        "1401/T 987001",
        "987001-2024",
        "DB1401T9870",
        " DB1401 / T  987001 ",
        "通风空调",
      })
  void aRecordIsFoundByNumberWordsPinyinInitialsAndScope(String text) {
    platformDoors();
    assertThat(numbers("taiyuan-clerk", OWN.withText(text)))
        .first()
        .isEqualTo("DB1401/T 987001-2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"轨道交通\" AND (",
        "+-&|!(){}[]^\"~*?:\\/",
        "* OR *:*",
        "title:轨道",
        "%_%",
        "'; drop table standard; --",
        "\u0000\u0001",
        "\ud800",
        "<script>alert(1)</script>",
        "　　",
        "。",
      })
  void nothingTypedBreaksTheSearchOrActsAsAnOperator(String text) {
    platformDoors();
    SearchPage page = page("taiyuan-clerk", StandardQuery.ALL.withText(text));
    long all = page("taiyuan-clerk", StandardQuery.ALL).total();
    if (text.isBlank()) {
      assertThat(page.total()).isEqualTo(all);
    } else {
      assertThat(page.total()).isLessThan(all);
    }
  }

  @Test
  void anEndlessTextIsCutAndAnswered() {
    assertThat(page("taiyuan-clerk", StandardQuery.ALL.withText("轨道交通".repeat(2500))).total())
        .isNotNegative();
    assertThat(page("taiyuan-clerk", StandardQuery.ALL.withText("a ".repeat(5000))).total())
        .isNotNegative();
  }

  @Test
  void oneCharacterFindsTheTitlesThatHoldIt() {
    record("taiyuan-clerk", "DB1401/T 987002-2024", "饸饹面制作", null, List.of(), null);
    assertThat(numbers("taiyuan-clerk", StandardQuery.ALL.withText("饸")))
        .containsExactly("DB1401/T 987002-2024");
  }

  @Test
  void aParentOfTheIcsTreeHoldsItsChildren() {
    record("taiyuan-clerk", "DB1401/T 987003-2024", "莜面栲栳分级", "X11", List.of("67.060.07"), null);
    StandardQuery query = StandardQuery.ALL.withText("莜面栲栳");
    Map<Facet, List<FacetCount>> counts = page("taiyuan-clerk", query).facets();
    assertThat(counts.get(Facet.ICS))
        .extracting(FacetCount::value)
        .containsExactlyInAnyOrder("67", "67.060", "67.060.07");
    assertThat(counts.get(Facet.CCS)).extracting(FacetCount::value).contains("X", "X11");
    for (String code : List.of("67", "67.060", "67.060.07")) {
      assertThat(numbers("taiyuan-clerk", query.with(Facet.ICS, code))).hasSize(1);
    }
    assertThat(numbers("taiyuan-clerk", query.with(Facet.ICS, "67.0"))).isEmpty();
  }

  @Test
  void everyFacetCountIsWhatChoosingItFinds() {
    platformDoors();
    record("taiyuan-clerk", "DB1401/T 987004-2023", "轨道交通钢轨打磨", "S11", List.of("45.080"), null);
    StandardQuery query = StandardQuery.ALL.withText("轨道交通");
    page("taiyuan-clerk", query)
        .facets()
        .forEach(
            (facet, counts) ->
                counts.forEach(
                    count ->
                        assertThat(page("taiyuan-clerk", query.with(facet, count.value())).total())
                            .as("%s %s", facet, count.value())
                            .isEqualTo(count.count())));
  }

  @Test
  void aChosenValueLeavesTheOnesBesideItToBeSeenAndAdded() {
    record("taiyuan-clerk", "DB1401/T 987011-2024", "邻值样本甲", "B31", List.of("65.020.20"), null);
    record("taiyuan-clerk", "DB1401/T 987012-2023", "邻值样本乙", "B31", List.of("65.080"), null);
    record("taiyuan-clerk", "DB1401/Z 987013-2024", "邻值样本丙", "X11", List.of("67.060"), null);
    StandardQuery query = StandardQuery.ALL.withText("邻值样本");
    SearchPage narrow = page("taiyuan-clerk", query.with(Facet.ICS, "65.080"));
    assertThat(narrow.total()).isEqualTo(1);
    assertThat(narrow.facets().get(Facet.ICS))
        .contains(new FacetCount("65", 2), new FacetCount("67", 1), new FacetCount("65.020", 1));
    assertThat(narrow.facets().get(Facet.NATURE))
        .as("other facets count what is found")
        .containsExactly(new FacetCount("recommended", 1));
    StandardQuery both = query.with(Facet.ICS, "65.080").with(Facet.ICS, "67");
    assertThat(numbers("taiyuan-clerk", both))
        .containsExactlyInAnyOrder("DB1401/T 987012-2023", "DB1401/Z 987013-2024");
    StandardQuery two = both.with(Facet.NATURE, "guidance");
    assertThat(page("taiyuan-clerk", two).total()).isEqualTo(1);
    assertThat(page("taiyuan-clerk", two).facets().get(Facet.NATURE))
        .containsExactlyInAnyOrder(new FacetCount("guidance", 1), new FacetCount("recommended", 1));
    assertThat(two.with(Facet.ICS, "65").chosen().get(Facet.ICS)).containsExactly("65", "67");
    assertThat(two.without(Facet.ICS, "67").chosen().get(Facet.ICS)).containsExactly("65.080");
  }

  @Test
  void whatIsBesideAChosenValueIsCountedForTheViewerOnly() {
    record("taiyuan-clerk", "DB1401/T 987014-2024", "旁值密件", "Z11", List.of("95.040"), null);
    Map<Facet, List<FacetCount>> seen =
        page("jinzhong-clerk", StandardQuery.ALL.with(Facet.ICS, "95.040")).facets();
    assertThat(seen.get(Facet.ICS)).extracting(FacetCount::value).doesNotContain("95.040");
    assertThat(counts("taiyuan-clerk", Facet.ICS)).contains("95.040");
  }

  @Test
  void theStatusFollowsTheDatesByItself() {
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.record(
                new NewStandard(
                    "DB1401/T 987005-2024",
                    details("藜麦黍谷联合播种", LocalDate.of(2087, 3, 1), LocalDate.of(2087, 6, 1)))));
    StandardQuery query = StandardQuery.ALL.withText("藜麦黍谷");
    assertThat(statuses(query)).containsExactly("upcoming");
    clock.at(
        LocalDate.of(2087, 5, 31).atTime(23, 59).atZone(CHINA).toInstant(),
        () -> assertThat(statuses(query)).containsExactly("upcoming"));
    clock.at(
        LocalDate.of(2087, 6, 1).atStartOfDay(CHINA).toInstant(),
        () -> {
          assertThat(statuses(query)).containsExactly("in-force");
          assertThat(page("taiyuan-clerk", query.with(Facet.STATUS, "in-force")).total())
              .isEqualTo(1);
        });
    assertThat(statuses(query)).containsExactly("upcoming");
  }

  /** Round midnight, or while a demonstration lives through days gone by. */
  @Test
  void aRecordThatIsWrittenAsOfAnotherDayIsFoundByItsStatusOfToday() {
    StandardQuery query = StandardQuery.ALL.withText("DB1401/T 987908-2024");
    assertThat(statuses(query)).as("the index stands as of today").isEmpty();
    clock.at(
        LocalDate.of(2024, 5, 31).atTime(12, 0).atZone(CHINA).toInstant(),
        () ->
            SignedIn.as(
                "taiyuan-clerk",
                () ->
                    entry.record(
                        new NewStandard(
                            "DB1401/T 987908-2024",
                            details(
                                "藜麦豌豆间作", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 1))))));
    assertThat(statuses(query)).containsExactly("in-force");
    assertThat(page("taiyuan-clerk", query.with(Facet.STATUS, "upcoming")).total()).isZero();
  }

  @Test
  void anEndShowsInResultsAndFacetsOnItsDayWithoutAnyJob() {
    LocalDate end = LocalDate.of(2087, 9, 1);
    ended("DB1401/T 987906-2024", "苦荞薯蓣轮作", end, null);
    ended("DB1401/T 987907-2024", "胡麻菜豆轮作", null, end);
    for (Map.Entry<String, LegalStatus> one :
        Map.of("苦荞薯蓣", LegalStatus.SUPERSEDED, "胡麻菜豆", LegalStatus.ABOLISHED).entrySet()) {
      StandardQuery query = StandardQuery.ALL.withText(one.getKey());
      String over = one.getValue().name().toLowerCase(Locale.ROOT);
      clock.at(
          end.minusDays(1).atTime(23, 59).atZone(CHINA).toInstant(),
          () -> assertThat(statuses(query)).containsExactly("in-force"));
      clock.at(
          end.atStartOfDay(CHINA).toInstant(),
          () -> {
            assertThat(statuses(query)).containsExactly(over);
            assertThat(page("taiyuan-clerk", query.with(Facet.STATUS, over)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.row().status()).isEqualTo(one.getValue()));
            assertThat(page("taiyuan-clerk", query.with(Facet.STATUS, "in-force")).total())
                .isZero();
          });
    }
  }

  private void ended(
      String number, String title, @Nullable LocalDate superseded, @Nullable LocalDate abolished) {
    LocalDate published = LocalDate.of(2024, 3, 1);
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.record(
                new NewStandard(
                    number,
                    new StandardDetails(
                        title,
                        null,
                        published,
                        published,
                        superseded,
                        abolished,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null))));
  }

  @Test
  void anotherBureausPrivateRecordIsInNothingThatAStrangerIsTold() {
    record("taiyuan-clerk", "DB1401/T 987006-2024", "秘而不宣工艺", "Z99", List.of("95.020"), "绝密适用范围语句");
    for (String text :
        List.of("秘而不宣", "mebxgy", "mierbuxuan", "DB1401/T 987006", "绝密适用范围语句", "987006")) {
      SearchPage page = page("jinzhong-clerk", StandardQuery.ALL.withText(text));
      assertThat(page.total()).as(text).isZero();
      assertThat(page.hits()).isEmpty();
      assertThat(page.facets().values()).allSatisfy(counts -> assertThat(counts).isEmpty());
      assertThat(
              SignedIn.as(
                  "jinzhong-clerk", () -> standards.count(StandardQuery.ALL.withText(text))))
          .isZero();
    }
    assertThat(counts("jinzhong-clerk", Facet.ICS)).doesNotContain("95.020");
    assertThat(counts("taiyuan-clerk", Facet.ICS)).contains("95.020");
  }

  @Test
  void sharingAndEditingAreFoundAtOnce() {
    UUID id = record("taiyuan-clerk", "DB1401/T 987007-2024", "刀削面机安装", null, List.of(), null);
    StandardQuery query = StandardQuery.ALL.withText("刀削面机");
    assertThat(numbers("jinzhong-clerk", query)).isEmpty();
    Set<CircleCode> cities = Set.of(new CircleCode("cities"));
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.CIRCLES, cities));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    assertThat(numbers("jinzhong-clerk", query)).hasSize(1);
    assertThat(numbers("anhui-clerk", query)).isEmpty();
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.edit(
                id, standards.find(id).orElseThrow().version(), details("剔尖面机安装", null, null)));
    assertThat(numbers("jinzhong-clerk", query)).isEmpty();
    assertThat(numbers("jinzhong-clerk", query.withText("剔尖面机"))).hasSize(1);
  }

  @Test
  void whatMatchedIsMarked() {
    platformDoors();
    Hit words = page("taiyuan-clerk", OWN.withText("站台门 通风空调")).hits().getFirst();
    assertThat(marks(words)).containsExactly("站台门");
    assertThat(words.excerpt()).isNotNull();
    assertThat(marks(page("taiyuan-clerk", OWN.withText("ztm")).hits().getFirst()))
        .containsExactly("站台门");
  }

  @Test
  void whatMatchedIsMarkedInNumberEnglishTitleIssuerAndCommittee() {
    String number = "DB1401/T 987060-2024";
    StandardDetails plain = details("碗托制作", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6));
    StandardDetails named =
        new StandardDetails(
            plain.titleZh(),
            "Buckwheat jellies",
            plain.publishedOn(),
            plain.implementedOn(),
            null,
            null,
            null,
            "太原市荞麦食品监督局",
            null,
            List.of(),
            null,
            null,
            null,
            "碗托标准化技术委员会");
    SignedIn.as("taiyuan-clerk", () -> entry.record(new NewStandard(number, named)));
    assertThat(marked(hit("db1401 987060").number())).containsExactly("DB1401/T 987060");
    assertThat(marked(hit("buckwheat jelly").titleEn())).containsExactly("Buckwheat", "jellies");
    assertThat(marked(hit("荞麦食品监督局").issuer())).containsExactly("荞麦食品监督局");
    assertThat(marked(hit("碗托标准化").committee())).containsExactly("碗托标准化");
    Hit title = hit("碗托制作");
    assertThat(marked(title.number())).isEmpty();
    assertThat(title.titleEn()).isNull();
    assertThat(title.issuer()).isNull();
    assertThat(title.committee()).isNull();
  }

  private Hit hit(String text) {
    return page("taiyuan-clerk", OWN.withText(text)).hits().stream()
        .filter(one -> one.row().number().equals("DB1401/T 987060-2024"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPageTakesAtMostThreeStatementsWhateverItsSize() {
    for (int i = 0; i < 25; i++) {
      record(
          "taiyuan-clerk",
          "DB1401/T %d-2024".formatted(987_100 + i),
          "语句计数样本" + i,
          null,
          List.of("67.060"),
          null);
    }
    StandardQuery query = StandardQuery.ALL.withText("语句计数样本");
    page("taiyuan-clerk", query);
    for (int size : List.of(1, PAGE, 25)) {
      int taken =
          SignedIn.as(
              "taiyuan-clerk",
              () ->
                  StatementCount.of(
                      () -> assertThat(standards.page(query, 0, size).hits()).hasSize(size)));
      assertThat(taken).as("a page of %d", size).isBetween(1, 3);
    }
  }

  private void platformDoors() {
    if (SignedIn.as("taiyuan-clerk", () -> standards.findByNumber("DB1401/T 987001-2024"))
        .isEmpty()) {
      record(
          "taiyuan-clerk",
          "DB1401/T 987001-2024",
          "城市轨道交通站台门系统运营验收规范",
          "P65",
          List.of("45.020"),
          "本文件规定了站台门与通风空调联动的验收要求。");
    }
  }

  private UUID record(
      String person,
      String number,
      String title,
      @Nullable String ccs,
      List<String> ics,
      @Nullable String scope) {
    StandardDetails plain = details(title, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6));
    StandardDetails all =
        new StandardDetails(
            title,
            null,
            plain.publishedOn(),
            plain.implementedOn(),
            null,
            null,
            null,
            null,
            ccs,
            ics,
            scope,
            null,
            null,
            null);
    return SignedIn.as(person, () -> entry.record(new NewStandard(number, all)));
  }

  private static StandardDetails details(
      String title, @Nullable LocalDate published, @Nullable LocalDate from) {
    return StandardDetails.of(title, published, from, null);
  }

  private SearchPage page(String person, StandardQuery query) {
    return SignedIn.as(person, () -> standards.page(query, 0, PAGE));
  }

  private List<String> numbers(String person, StandardQuery query) {
    return page(person, query).hits().stream().map(hit -> hit.row().number()).toList();
  }

  private List<String> statuses(StandardQuery query) {
    return page("taiyuan-clerk", query).facets().getOrDefault(Facet.STATUS, List.of()).stream()
        .map(FacetCount::value)
        .toList();
  }

  private List<String> counts(String person, Facet facet) {
    return page(person, StandardQuery.ALL).facets().getOrDefault(facet, List.of()).stream()
        .map(FacetCount::value)
        .toList();
  }

  private static List<String> marks(Hit hit) {
    return marked(hit.title());
  }

  private static List<String> marked(@Nullable MarkedText text) {
    return Objects.requireNonNull(text).pieces().stream()
        .filter(piece -> piece.marked())
        .map(piece -> piece.text())
        .toList();
  }
}
