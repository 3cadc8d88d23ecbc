package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.ui.RecordMarks;
import org.biaolian.document.DocumentTexts;
import org.biaolian.document.TextState;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.MarkedText;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Words of the texts of files: found, shown, and given away to nobody who may not read them. */
@DbTest
@Tag("search")
class TextSearchDbTest {

  private static final int PAGE = 20;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode TAIXIN = new CircleCode("taixin");
  private static final AtomicInteger SERIAL = new AtomicInteger(983_001);

  @Autowired private Standards standards;
  @Autowired private FileDisclosures disclosures;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private RecordShares shares;
  @Autowired private DocumentTexts texts;
  @Autowired private ObjectProvider<RecordMarks> marks;

  @Test
  void aWordOfTheTextFindsTheRecordAndShowsThePassage() {
    UUID id = record("醋糟堆肥还田", CITIES);
    open(id, attach(id, "1 范围\n本文件适用于菌渣。\n4.2 翻堆时应测定蓬松孔\n隙率，每日两次。"), Disclosure.PUBLIC);
    found("jinzhong-clerk", "蓬松孔隙率", id);
    SearchPage page = page("jinzhong-clerk", "蓬松孔隙率");
    MarkedText passage = Objects.requireNonNull(page.hits().getFirst().passage());
    assertThat(passage.text()).contains("翻堆时应测定蓬松孔隙率，每日两次");
    assertThat(marks(passage)).contains("蓬松孔隙率");
    found("jinzhong-clerk", "堆肥 蓬松孔隙率", id);
    assertThat(page("jinzhong-clerk", "孔隙蓬松率").hits()).isEmpty();
  }

  @Test
  void aTextThatStaysInTheHouseIsFoundAndShownThereOnly() {
    UUID id = record("芦苇画装裱", CITIES);
    UUID file = attach(id, "5.1 内控指标为绝缘漆膜皱纹度七级。");
    found("taiyuan-clerk", "绝缘漆膜皱纹度", id);
    assertThat(ids(page("jinzhong-clerk", "芦苇画装裱"))).contains(id);
    for (String stranger : List.of("jinzhong-clerk", "anhui-clerk", "auditor")) {
      SearchPage page = page(stranger, "绝缘漆膜皱纹度");
      assertThat(page.total()).as(stranger).isZero();
      assertThat(page.hits()).as(stranger).isEmpty();
      assertThat(page.facets().values()).allSatisfy(counts -> assertThat(counts).isEmpty());
      assertThat(count(stranger, "绝缘漆膜皱纹度")).as(stranger).isZero();
      assertThat(page(stranger, "芦苇画装裱 内控指标").hits()).as(stranger).isEmpty();
    }
    SearchPage.Hit beside = hit(page("jinzhong-clerk", "芦苇画装裱"), id);
    assertThat(beside.passage()).isNull();
    open(id, file, Disclosure.PUBLIC);
    found("jinzhong-clerk", "绝缘漆膜皱纹度", id);
    assertThat(page("anhui-clerk", "绝缘漆膜皱纹度").hits()).isEmpty();
  }

  @Test
  void aTextThatWasTakenBackIsFoundOutsideNoMore() {
    UUID id = record("桑皮纸抄造", CITIES);
    UUID file = attach(id, "4.4 帘床振频取十七赫兹，抄帘偏斜量另列。");
    open(id, file, Disclosure.PUBLIC);
    await().atMost(SOON).until(() -> ids(page("jinzhong-clerk", "抄帘偏斜量")), List.of(id)::equals);
    SignedIn.as("taiyuan-approver", () -> shares.narrowFile(id, file, Disclosure.PRIVATE, "误发"));
    await().atMost(SOON).until(() -> page("jinzhong-clerk", "抄帘偏斜量").hits().isEmpty());
    assertThat(ids(page("taiyuan-clerk", "抄帘偏斜量"))).containsExactly(id);
  }

  @Test
  void aTextForOneCircleIsFoundInThatCircleOnly() {
    UUID id = record("沙棘籽油分装", CITIES, TAIXIN);
    open(id, attach(id, "6.3 灌装头滴漏补偿系数按表二取值。"), new Disclosure(Sharing.CIRCLES, Set.of(TAIXIN)));
    found("xinzhou-clerk", "滴漏补偿系数", id);
    assertThat(page("jinzhong-clerk", "滴漏补偿系数").hits()).isEmpty();
    assertThat(hit(page("jinzhong-clerk", "沙棘籽油"), id).passage()).isNull();
  }

  @Test
  void whoMayNotReadTheNewTextStillFindsTheOldOne() {
    UUID id = record("石英砂筛分", CITIES);
    open(id, attach(id, "7 旧法：偏光目镜逐粒核数。"), Disclosure.PUBLIC);
    attach(id, "7 新法：砑光罨画自动核数，偏光停用。");
    found("taiyuan-clerk", "砑光罨画", id);
    found("jinzhong-clerk", "偏光目镜", id);
    assertThat(page("jinzhong-clerk", "砑光罨画").hits()).isEmpty();
    SearchPage.Hit seen = hit(page("jinzhong-clerk", "石英砂 偏光"), id);
    assertThat(Objects.requireNonNull(seen.passage()).text()).contains("旧法").doesNotContain("新法");
  }

  @Test
  void aTitleStandsBeforeATextThatHoldsTheSameWords() {
    UUID text = record("驿站标牌设置", CITIES);
    open(text, attach(text, "滑轨限位器 ".repeat(60) + "滑轨限位器检验。"), Disclosure.PUBLIC);
    UUID title = record("滑轨限位器检验方法及其在老旧房屋窗户改造工程中的应用指南", CITIES);
    found("jinzhong-clerk", "滑轨限位器", title, text);
  }

  @Test
  void aPageWithPassagesAndMarksTakesThreeStatementsForAnyNumberOfHits() {
    for (int i = 0; i < 6; i++) {
      UUID id = record("语料样本" + i, CITIES);
      open(id, attach(id, "8 浸渍槽搅拌桨转速。"), Disclosure.PUBLIC);
    }
    StandardQuery query = StandardQuery.ALL.withText("浸渍槽搅拌桨");
    await().until(() -> page("jinzhong-clerk", query.text()).total() == 6);
    // Who asks is read once a request, whatever is asked.
    page("jinzhong-clerk", query.text());
    // Marks are in the language of a page.
    UI ui = new UI();
    UI.setCurrent(ui);
    for (int size : List.of(1, 6)) {
      List<String> taken =
          SignedIn.as("jinzhong-clerk", () -> StatementCount.during(() -> marked(query, size)));
      assertThat(taken).as("a page of %d in %s", size, ui.getLocale()).hasSizeBetween(1, 3);
    }
    UI.setCurrent(null);
  }

  private void marked(StandardQuery query, int size) {
    List<SearchPage.Hit> hits = standards.page(query, 0, size).hits();
    assertThat(hits).hasSize(size).allMatch(hit -> hit.passage() != null);
    List<StandardRow> rows = hits.stream().map(SearchPage.Hit::row).toList();
    marks.orderedStream().forEach(one -> one.strips(rows));
  }

  private UUID record(String title, CircleCode... circles) {
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                        StandardDetails.of(
                            title, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null))));
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.CIRCLES, Set.of(circles)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  /** Waits until the text was read out. */
  private UUID attach(UUID id, String text) {
    UUID file =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachText(
                    id, "正文.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> texts.states(List.of(file)), Map.of(file, TextState.READY)::equals);
    return file;
  }

  private void open(UUID id, UUID file, Disclosure wanted) {
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, file, wanted));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, file));
  }

  private SearchPage page(String person, String text) {
    return SignedIn.as(person, () -> standards.page(StandardQuery.ALL.withText(text), 0, PAGE));
  }

  /** The index learns of texts a moment after the commit. */
  private void found(String person, String text, UUID... ids) {
    await().untilAsserted(() -> assertThat(ids(page(person, text))).containsExactly(ids));
  }

  private long count(String person, String text) {
    return SignedIn.as(person, () -> standards.count(StandardQuery.ALL.withText(text)));
  }

  private static List<UUID> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.row().id()).toList();
  }

  private static SearchPage.Hit hit(SearchPage page, UUID id) {
    return page.hits().stream().filter(hit -> hit.row().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> marks(MarkedText text) {
    return text.pieces().stream()
        .filter(MarkedText.Piece::marked)
        .map(MarkedText.Piece::text)
        .toList();
  }
}
