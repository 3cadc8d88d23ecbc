package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.SavedSearches;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CatalogueViewDbTest extends SpringBrowserlessTest {

  /** The demo person who looks at the page. */
  @Retention(RetentionPolicy.RUNTIME)
  @WithSecurityContext(factory = Reader.class)
  @interface ReadBy {
    String value();
  }

  static final class Reader implements WithSecurityContextFactory<ReadBy> {
    @Override
    public SecurityContext createSecurityContext(ReadBy reader) {
      return new SecurityContextImpl(DemoPeople.authentication(reader.value(), null));
    }
  }

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
    test(field("代替标准")).setValue("旧版规程");
    assertThat(field("代替标准").getErrorMessage()).contains("旧版规程");
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
