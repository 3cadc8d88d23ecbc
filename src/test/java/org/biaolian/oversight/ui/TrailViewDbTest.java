package org.biaolian.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
@Tag("view")
@ViewPackages(classes = TrailView.class)
class TrailViewDbTest extends SpringBrowserlessTest {

  @Autowired private StandardEntry entry;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("auditor")
  void theAuditorSeesTheAnswerAndMayCheckTheChains() {
    UUID thing = record("DB1401/T 900201-2024");
    ask(Map.of("number", "db1401t900201-2024"));
    assertThat(find(TrailGrid.class).single().getListDataView().getItems())
        .extracting(line -> line.fact().kind())
        .containsExactly("standard.recorded");
    assertThat(buttons()).contains("校验全部记录链", "与保存的签名根核对", "查询");
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("导出表格", "导出签名根");
    ask(Map.of("id", thing.toString()));
    assertThat(find(TrailGrid.class).all()).hasSize(1);
  }

  @Test
  @ReadBy("taiyuan-approver")
  void anApproverSeesNoCheckAndNoOtherOrganizations() {
    record("DB1401/T 900202-2024");
    ask(Map.of());
    assertThat(buttons()).doesNotContain("校验全部记录链");
    assertThat(find(TrailGrid.class).single().getListDataView().getItems())
        .allMatch(line -> line.fact().organization().equals("140100"));
  }

  @Test
  @ReadBy("auditor")
  void oddAddressesAskForEverythingElse() {
    record("DB1401/T 900203-2024");
    ask(Map.of("act", "no.such", "from", "soon", "id", "x", "page", "-1", "object", "standard"));
    assertThat(find(TrailGrid.class).single().getListDataView().getItems())
        .isNotEmpty()
        .allMatch(line -> line.fact().subjectKind().equals("standard"));
  }

  @Test
  @ReadBy("auditor")
  void whatWasAskedOfTheTrailIsToldInTheReadersWords() {
    ask(Map.of("object", "standard", "bureau", "140100", "from", "2026-01-02"));
    // Other tests act on other days.
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    ask(Map.of("act", "trail.queried", "bureau", "platform", "from", today, "to", today));
    assertThat(words(0)).contains("单位：太原", "对象：标准", "自 2026-01-02", "第 1 页");
    assertThat(words(0)).doesNotContain("=");
  }

  /** The reason of a line as the grid shows it. */
  private String words(int line) {
    TrailGrid grid = find(TrailGrid.class).single();
    return test(grid).getCellText(line, 6);
  }

  @Test
  @ReadBy("auditor")
  void whatNothingAnswersSaysSo() {
    ask(Map.of("number", "DB1401/T 999999-2024"));
    assertThat(find(TrailGrid.class).all()).isEmpty();
    assertThat(buttons()).contains("清除条件");
  }

  private static void ask(Map<String, String> question) {
    UI.getCurrentOrThrow().navigate(TrailAddress.ROUTE, QueryParameters.simple(question));
  }

  private List<String> buttons() {
    return find(Button.class).all().stream().map(Button::getText).toList();
  }

  private UUID record(String number) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of(
                        "审计页面测试", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null))));
  }
}
