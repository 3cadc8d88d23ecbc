package org.biaolian.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Comparisons;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.KeepComparison;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.comparison.Verdict;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.StatusBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@DbTest
@Tag("view")
@ViewPackages(classes = CompareView.class)
class CompareViewDbTest extends SpringBrowserlessTest {

  private static final String OLD = "1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于24 h。\n3 台账\n应当日登记。\n";
  private static final String NEW = "1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于48 h。\n3 公示\n价格应公示。\n";
  private static final AtomicInteger SERIAL = new AtomicInteger(986_801);

  @Autowired private FileUploads uploads;
  @Autowired private StandardEntry entry;
  @Autowired private Comparisons comparisons;

  private String left = "";
  private String right = "";

  @BeforeEach
  void twoTexts() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    left = record(OLD);
    right = record(NEW);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                SignedIn.as("jinzhong-clerk", () -> comparisons.compare(left, right))
                    .orElseThrow()
                    .ready());
  }

  private String record(String text) {
    String number = "DB1407/T %d-2024".formatted(SERIAL.getAndIncrement());
    return SignedIn.as(
        "jinzhong-clerk",
        () -> {
          var made =
              entry.record(
                  new NewStandard(
                      number,
                      StandardDetails.of(
                          "留样规程（演示）", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null)));
          uploads.attachText(
              made, "正文.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
          return number;
        });
  }

  private void open(String more) {
    UI.getCurrentOrThrow()
        .navigate(
            CatalogueRoutes.COMPARE,
            QueryParameters.fromString(CatalogueRoutes.compareQuery(left, right) + more));
  }

  private List<String> titles() {
    return find(ClausePair.class).all().stream().map(ClausePair::name).toList();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theAddressSaysWhatIsShown() {
    open("");
    assertThat(titles()).containsExactly("2 留样", "3 台账", "3 公示");
    press("全部 4");
    assertThat(titles()).containsExactly("1 范围", "2 留样", "3 台账", "3 公示");
    open("&show=stricter");
    assertThat(titles()).containsExactly("2 留样");
    assertThat(pressed()).containsExactly("更严 1");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatTheCountsLeaveOutIsSaidBesideThem() {
    open("");
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .noneMatch(one -> one.startsWith("另有"));
    left = record("前言\n本文件由晋中提出。\n" + OLD);
    right = record("前言\n本文件由太原提出。\n" + NEW);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                SignedIn.as("jinzhong-clerk", () -> comparisons.compare(left, right))
                    .orElseThrow()
                    .ready());
    open("");
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .contains("另有 1 处不提要求的部分（封面、前言等），不计入");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  @SuppressWarnings("unchecked")
  void aVerdictIsCorrectedAndTheSummaryKeptWithAReason() {
    open("");
    Select<Verdict> choice =
        (Select<Verdict>)
            find(Select.class).all().stream()
                .filter(one -> one.hasClassName("bl-pair-choice"))
                .findFirst()
                .orElseThrow();
    choice.setValue(Verdict.DIFFERENT);
    assertThat(pressed()).containsExactly("有变化 3");
    test(find(TextArea.class).single()).setValue("本市另有规定");
    press("保存结论");
    KeptComparison kept = kept();
    assertThat(kept.corrections().verdicts()).containsValue(Verdict.DIFFERENT);
    assertThat(kept.note()).isEqualTo("本市另有规定");
    press("保存结论");
    assertThat(kept().version()).isGreaterThan(kept.version());
  }

  @Test
  @ReadBy("jinzhong-clerk")
  @SuppressWarnings("unchecked")
  void aClauseThatIsGoneIsPairedWithANewOneJudgedKeptAndTakenApartAgain() {
    open("");
    ComboBox<ComparedClause> others =
        (ComboBox<ComparedClause>)
            find(ComboBox.class).all().stream()
                .filter(one -> one.hasClassName("bl-pair-join"))
                .findFirst()
                .orElseThrow();
    List<ComparedClause> offered = others.getListDataView().getItems().toList();
    assertThat(offered).extracting(ComparedClause::proposed).containsExactly(Verdict.NEW);
    others.setValue(offered.getFirst());
    assertThat(titles()).containsExactly("2 留样", "3 台账 → 公示");
    assertThat(badges("3 台账 → 公示")).contains("人工配对");
    assertThat(find(Button.class).all()).noneMatch(one -> one.getText().startsWith("删除"));
    List<Select<Verdict>> choices =
        find(Select.class).all().stream()
            .filter(one -> one.hasClassName("bl-pair-choice"))
            .map(one -> (Select<Verdict>) one)
            .toList();
    choices.getLast().setValue(Verdict.LOOSER);
    test(find(TextArea.class).single()).setValue("台账改为公示");
    press("保存结论");
    assertThat(kept().tally().count(Verdict.LOOSER)).isOne();
    open("");
    assertThat(titles()).containsExactly("2 留样", "3 台账 → 公示");
    test(find(Button.class).all().stream()
            .filter(one -> "拆开".equals(one.getText()))
            .toList()
            .getLast())
        .click();
    assertThat(titles()).containsExactly("2 留样", "3 台账", "3 公示");
    press("保存结论");
    assertThat(kept().corrections()).isEqualTo(Corrections.NONE);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aWrongPairOfTheRulesIsTakenApart() {
    open("&show=stricter");
    press("拆开");
    press("全部 5");
    assertThat(titles()).containsExactly("1 范围", "2 留样", "3 台账", "2 留样", "3 公示");
    assertThat(badges("2 留样")).contains("人工拆开");
  }

  @Test
  @ReadBy("jinzhong-approver")
  void whoMayOnlyReadSeesThePairsMadeByHandAndNoToolsForThem() {
    var seen = SignedIn.as("jinzhong-clerk", () -> comparisons.compare(left, right)).orElseThrow();
    SignedIn.as(
        "jinzhong-clerk",
        () ->
            comparisons.keep(
                new KeepComparison(
                    seen.left().standardId(),
                    seen.right().standardId(),
                    Objects.requireNonNull(seen.left().hash()),
                    Objects.requireNonNull(seen.right().hash()),
                    KeepComparison.NOTHING,
                    new Corrections(Map.of(), Set.of("2:2")),
                    Conformity.MOD,
                    "")));
    open("");
    assertThat(titles()).containsExactly("2 留样", "3 台账 → 公示");
    assertThat(badges("3 台账 → 公示")).contains("人工配对");
    assertThat(find(Button.class).all()).noneMatch(one -> "拆开".equals(one.getText()));
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void oneColumnHoldsBothWordingsOfAClauseWithTheChangesMarkedInside() {
    open("");
    press("单栏显示");
    assertThat(find(Div.class).all().stream().filter(one -> one.hasClassName("bl-pair-list")))
        .singleElement()
        .matches(list -> list.hasClassName("one"));
    assertThat(oneColumn("2 留样")).isEqualTo("留样时间不应少于[-24 -][+48 +]h。");
    assertThat(oneColumn("3 台账")).isEqualTo("[-应当日登记。-]");
    assertThat(oneColumn("3 公示")).isEqualTo("[+价格应公示。+]");
    press("左右对照");
    assertThat(find(Div.class).all().stream().filter(one -> one.hasClassName("bl-pair-list")))
        .noneMatch(list -> list.hasClassName("one"));
  }

  private ClausePair row(String name) {
    return find(ClausePair.class).all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> badges(String name) {
    return row(name)
        .getChildren()
        .flatMap(Component::getChildren)
        .flatMap(Component::getChildren)
        .filter(StatusBadge.class::isInstance)
        .map(one -> one.getElement().getTextRecursively())
        .toList();
  }

  private String oneColumn(String name) {
    return row(name).texts().stream()
        .filter(part -> part.hasClassName("bl-pair-one"))
        .map(part -> marked(part.getElement()))
        .collect(Collectors.joining());
  }

  private static String marked(Element element) {
    if (element.isTextNode()) {
      return element.getText();
    }
    String inside =
        element.getChildren().map(CompareViewDbTest::marked).collect(Collectors.joining());
    return switch (element.getTag()) {
      case "del" -> "[-" + inside + "-]";
      case "ins" -> "[+" + inside + "+]";
      default -> inside;
    };
  }

  private KeptComparison kept() {
    return Objects.requireNonNull(
        SignedIn.as("jinzhong-reviewer", () -> comparisons.compare(left, right))
            .orElseThrow()
            .kept());
  }

  @Test
  @ReadBy("jinzhong-approver")
  void whoMayNotKeepSeesNoFields() {
    open("");
    assertThat(find(TextArea.class).all()).isEmpty();
    assertThat(titles()).hasSize(3);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whoMayNotReadThemAnyMoreIsShownNoMoreOfThem() {
    open("");
    SecurityContextHolder.setContext(
        new SecurityContextImpl(DemoPeople.authentication("anhui-clerk", null)));
    press("全部 4");
    assertThat(find(ClausePair.class).all()).isEmpty();
    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  @ReadBy("anhui-clerk")
  void aRecordThatIsNotSharedIsAnsweredAsIfItWereNotThere() {
    open("");
    assertThat(find(ClausePair.class).all()).isEmpty();
    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  private List<String> pressed() {
    return find(Button.class).all().stream()
        .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
        .map(Button::getText)
        .toList();
  }

  private void press(String text) {
    test(find(Button.class).all().stream()
            .filter(button -> text.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }
}
