package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.SavedSearches;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CatalogueViewDbTest extends SpringBrowserlessTest {

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private StandardImport imports;
  @Autowired private SavedSearches searches;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theListAnswersTheQuestionInTheAddress() {
    record("DB1407/T 900701-2024", "枣园灌溉技术规程");
    UI.getCurrentOrThrow()
        .navigate("standards", QueryParameters.simple(Map.of("q", "db1407t900701")));
    assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContainNull();
    assertThat(status()).isEqualTo("查得 1 项");
    assertThat(find(OrderedList.class).all()).hasSize(1);
    UI.getCurrentOrThrow().navigate("standards", QueryParameters.simple(Map.of("q", "没有这样的标准")));
    assertThat(status()).isEqualTo("查得 0 项");
    assertThat(find(OrderedList.class).all()).isEmpty();
  }

  private String status() {
    return find(Span.class).all().stream()
        .filter(span -> "status".equals(span.getElement().getAttribute("role")))
        .map(Span::getText)
        .collect(Collectors.joining());
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aKeptSearchLeadsToWhereItCanBeFollowed() {
    SignedIn.as("jinzhong-clerk", () -> searches.save("枣的标准", "standards?q=枣"));
    UI.getCurrentOrThrow().navigate("standards");
    press("显示我的检索");
    assertThat(find(Anchor.class).all())
        .filteredOn(anchor -> "关注".equals(anchor.getText()))
        .extracting(Anchor::getHref)
        .containsExactly("subscriptions?search=standards%3Fq%3D%E6%9E%A3");
    UI.getCurrentOrThrow()
        .navigate("subscriptions", QueryParameters.simple(Map.of("search", "standards?q=枣")));
    field("名称").setValue("枣的标准");
    press("关注检索");
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("枣的标准");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aSearchIsKeptByItsWordsAndNotByItsAddress() {
    UI.getCurrentOrThrow()
        .navigate("standards", QueryParameters.simple(Map.of("q", "枣", "status", "in-force")));
    press("保存当前检索");
    assertThat(find(DescriptionList.Term.class).all())
        .extracting(DescriptionList.Term::getText)
        .contains("枣，现行");
    assertThat(field("名称").getValue()).isEqualTo("枣，现行");
    UI.getCurrentOrThrow().navigate("");
    UI.getCurrentOrThrow().navigate("standards");
    press("保存当前检索");
    assertThat(find(DescriptionList.Term.class).all())
        .extracting(DescriptionList.Term::getText)
        .contains("全部标准");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatIsChosenForSharingIsCounted() {
    record("DB1407/T 900707-2024", "枣园授粉技术规程");
    UI.getCurrentOrThrow()
        .navigate("standards/sharing", QueryParameters.simple(Map.of("q", "900707")));
    Grid<?> rows = find(Grid.class).single();
    test((Checkbox) test(rows).getCellComponent(0, 0)).click();
    assertThat(status()).isEqualTo("已选 1 项");
    test((Checkbox) test(rows).getCellComponent(0, 0)).click();
    assertThat(status()).isEqualTo("已选 0 项");
    press("选中筛选到的全部（最多 1000 项）");
    assertThat(status()).isEqualTo("已选 1 项");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aClerkMayProposeAndEditAndNotConfirm() {
    record("DB1407/T 900702-2024", "枣园采收技术规程");
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900702-2024"));
    assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("枣园采收技术规程");
    assertThat(buttons()).contains("提请核验", "提请共享", "编辑").doesNotContain("核验通过");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void thePageOfARecordReadsTheRecordOnce() {
    String number = "DB1407/T 900708-2024";
    record(number, "枣园修剪技术规程");
    UI.getCurrentOrThrow().navigate("standards");
    List<String> itself =
        StatementCount.during(
                () -> UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(number)))
            .stream()
            .filter(sql -> sql.matches("select .* from standard \\w+ where \\w+\\.(id|number)=\\?"))
            .toList();
    assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("枣园修剪技术规程");
    assertThat(itself).hasSize(1);
  }

  @Test
  @ReadBy("jinzhong-approver")
  void anApproverMayConfirmWhatAClerkProposed() {
    UUID id = record("DB1407/T 900703-2024", "枣园施肥技术规程");
    SignedIn.as("jinzhong-clerk", () -> verifications.propose(id, "公告"));
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900703-2024"));
    assertThat(buttons()).contains("核验通过", "退回核验").doesNotContain("提请核验", "编辑");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theReportOfAnImportOffersToWriteWhatIsNew() {
    UUID job =
        imports
            .dryRun(
                ImportMode.OWN,
                "目录.csv",
                new ByteArrayInputStream(
                    "标准编号,标准名称\nDB1407/T 900704-2024,枣园\nDB14012-2019,乙\n"
                        .getBytes(StandardCharsets.UTF_8)))
            .id();
    UI.getCurrentOrThrow()
        .navigate("standards/import", QueryParameters.simple(Map.of("job", job.toString())));
    assertThat(buttons()).contains("写入 1 行…");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theSecondOfTwoEditorsSeesBothVersionsAndCanKeepTheOwn() {
    String number = "DB1407/T 900706-2024";
    UUID id = record(number, "枣园采收技术规程");
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(number) + "/edit");
    SignedIn.as(
        "jinzhong-reviewer",
        () ->
            entry.edit(
                id,
                standards.find(id).orElseThrow().version(),
                StandardDetails.of("枣园采收规程", LocalDate.of(2024, 5, 6), null, null)));
    test(field("CCS")).setValue("B31");
    press("保存");
    assertThat(find(TwoVersions.class).all()).hasSize(1);
    assertThat(field("CCS").getValue()).isEqualTo("B31");
    press("保存我的版本");
    StandardDetails kept =
        SignedIn.as("jinzhong-clerk", () -> standards.find(id).orElseThrow()).details();
    assertThat(kept.titleZh()).isEqualTo("枣园采收技术规程");
    assertThat(kept.ccs()).isEqualTo("B31");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatIsWrongIsSaidUnderTheField() {
    UI.getCurrentOrThrow().navigate("standards/new");
    test(field("CCS")).setValue("X1");
    assertThat(field("CCS").isInvalid()).isTrue();
    assertThat(field("CCS").getErrorMessage()).contains("X1");
    test(field("CCS")).setValue("X10");
    assertThat(field("CCS").isInvalid()).isFalse();
    test(field("CCS")).setValue("A98");
    assertThat(field("CCS").getErrorMessage()).as("no group holds it").contains("A98");
    test(field("ICS")).setValue("67.080.01");
    assertThat(field("ICS").isInvalid()).isFalse();
    assertThat(field("ICS").getHelperText()).isEqualTo("67.080.01 水果、蔬菜及其制品综合");
    test(field("ICS")).setValue("01.040.67");
    assertThat(field("ICS").getHelperText()).isEqualTo("01.040.67 食品技术（词汇）");
    test(field("ICS")).setValue("67.080.50");
    assertThat(field("ICS").getHelperText()).isEqualTo("67.080 水果、蔬菜及其制品");
    test(field("ICS")).setValue("67.080.01 65.050");
    assertThat(field("ICS").getErrorMessage()).contains("65.050");
    test(line("代替标准 1")).setValue("旧版规程");
    assertThat(find(ReplacementLines.class).single().getErrorMessage()).contains("旧版规程");
    test(line("联合编号 1")).setValue("某号");
    assertThat(joint().getErrorMessage()).contains("某号");
    test(line("联合编号 1")).setValue("db1407t900709-2024");
    assertThat(joint().isInvalid()).isFalse();
    assertThat(joint().getValue()).isEqualTo("DB1407/T 900709-2024");
  }

  @Test
  @ReadBy("jinzhong-reviewer")
  void bodiesAndReplacedStandardsAreEnteredLineByLineInTheirOrder() {
    UI.getCurrentOrThrow().navigate("standards/new");
    test(field("标准编号")).setValue("DB1407/T 900710-2024");
    test(field("标准名称")).setValue("枣园嫁接技术规程");
    test(line("起草单位 1")).setValue("甲院；乙所、丙公司");
    assertThat(line("起草单位 3").getValue()).isEqualTo("丙公司");
    pressNamed("上移 起草单位 3");
    pressNamed("删去 起草单位 1");
    test(line("起草人 1")).setValue("张三");
    pressNamed("添加一行：起草人");
    test(line("起草人 2")).setValue("李四");
    test(line("代替标准 1")).setValue("db14/t12-2015");
    Select<Extent> extent = extent();
    assertThat(find(TextField.class).all()).noneMatch(one -> named(one, "代替标准 1 被代替的部分"));
    test(extent).selectItem("部分");
    test(line("代替标准 1 被代替的部分")).setValue("第 4 章、第 5 章");
    press("保存");
    StandardDetails kept =
        SignedIn.as(
            "jinzhong-clerk",
            () -> standards.findByNumber("DB1407/T 900710-2024").orElseThrow().details());
    assertThat(kept.draftedBy()).isEqualTo("丙公司、乙所");
    assertThat(kept.drafters()).isEqualTo("张三、李四");
    assertThat(kept.replaces()).isEqualTo("DB14/T 12-2015（部分：第 4 章、第 5 章）");

    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900710-2024") + "/edit");
    assertThat(line("代替标准 1").getValue()).isEqualTo("DB14/T 12-2015");
    assertThat(extent().getValue()).isEqualTo(Extent.PARTS);
    assertThat(line("代替标准 1 被代替的部分").getValue()).isEqualTo("第 4 章、第 5 章");
    assertThat(line("起草单位 2").getValue()).isEqualTo("乙所");
  }

  @SuppressWarnings("unchecked")
  private Select<Extent> extent() {
    return find(Select.class).all().stream()
        .filter(one -> "代替标准 1 的代替范围".equals(one.getAriaLabel().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private EntryList joint() {
    return find(EntryList.class).all().stream()
        .filter(one -> "联合编号".equals(one.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private TextField line(String name) {
    return find(TextField.class).all().stream()
        .filter(one -> named(one, name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean named(TextField field, String name) {
    return name.equals(field.getAriaLabel().orElse(""));
  }

  private void pressNamed(String name) {
    test(find(Button.class).all().stream()
            .filter(button -> name.equals(button.getAriaLabel().orElse("")))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private void press(String text) {
    test(find(Button.class).all().stream()
            .filter(button -> text.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private List<String> buttons() {
    return find(Button.class).all().stream().map(Button::getText).toList();
  }

  private UUID record(String number, String title) {
    return SignedIn.as(
        "jinzhong-clerk",
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of(
                        title, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null))));
  }
}
