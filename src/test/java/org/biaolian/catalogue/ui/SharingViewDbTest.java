package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileDownloads;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.CircleCode;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an approver sees and takes back sharing, and what a reader takes along as a file. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class SharingViewDbTest extends SpringBrowserlessTest {

  private static final CircleCode CITIES = new CircleCode("cities");

  @Autowired private Subscriptions subscriptions;
  @Autowired private FileUploads uploads;
  @Autowired private FileDownloads downloads;
  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private Sharings sharings;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("jinzhong-approver")
  void whoMayReadIsNamed() {
    record("jinzhong", "DB1407/T 900821-2024", "枣园看护规程", Sharing.PRIVATE);
    record("jinzhong", "DB1407/T 900822-2024", "枣园看护规程", Sharing.CIRCLES);
    record("jinzhong", "DB1407/T 900823-2024", "枣园看护规程", Sharing.PUBLIC);
    assertThat(readers("DB1407/T 900821-2024")).contains("晋中").doesNotContain("太原");
    assertThat(readers("DB1407/T 900822-2024")).contains("晋中", "太原").doesNotContain("安徽");
    assertThat(readers("DB1407/T 900823-2024"))
        .contains("任何人，不需要登录")
        .contains("没有查阅记录。", "公开的文件任何人不登录就能查阅，系统不记录谁看过。");
  }

  private String readers(String number) {
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(number));
    press("共享情况");
    String said =
        String.join(
            "\n", find(Paragraph.class, dialog()).all().stream().map(Paragraph::getText).toList());
    press("关闭");
    return said;
  }

  @Test
  @ReadBy("jinzhong-approver")
  void sharingIsTakenBackWithAReasonAndTheQuestionSaysWhatThatBreaks() {
    UUID id = record("jinzhong", "DB1407/T 900824-2024", "枣园轮作规程", Sharing.PUBLIC);
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900824-2024"));
    press("收回共享…");
    assertThat(find(Span.class, dialog()).all())
        .extracting(Span::getText)
        .contains("没有别的单位的办件、互认登记、关注或比对结论依靠这次共享。");
    assertThat(find(RadioButtonGroup.class, dialog()).single().getValue())
        .isEqualTo(Sharing.PRIVATE);
    confirm("收回共享…");
    assertThat(alert()).isNotEmpty();
    assertThat(level(id)).isEqualTo(Sharing.PUBLIC);
    test(find(TextArea.class, dialog()).single()).setValue("误发");
    confirm("收回共享…");
    assertThat(level(id)).isEqualTo(Sharing.PRIVATE);
    assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("收回共享…");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void filesOfAResultHoldWhatTheReaderSeesAndNoFormula() throws IOException {
    record("jinzhong", "DB1407/T 900825-2024", "=SUM(A1) 檐口滴水规程", Sharing.PRIVATE);
    record("taiyuan", "DB1401/T 900825-2024", "檐口滴水规程", Sharing.PRIVATE);
    UI.getCurrentOrThrow().navigate("standards", QueryParameters.simple(Map.of("q", "檐口滴水")));
    String csv = new String(taken("CSV"), StandardCharsets.UTF_8);
    assertThat(csv).contains("DB1407/T 900825-2024").doesNotContain("DB1401/T 900825-2024");
    assertThat(csv.lines()).hasSize(2).noneMatch(line -> line.contains(",=SUM"));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(taken("XLSX")))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("标准编号");
      assertThat(rows.getLast().getCellText(0)).isEqualTo("DB1407/T 900825-2024");
      assertThat(rows.getLast().getCellText(1)).contains("檐口滴水规程").doesNotStartWith("=");
    }
  }

  @Test
  @ReadBy("jinzhong-approver")
  void theQuestionNamesWhoFollowsTheStandardAndHowMany() {
    UUID id = record("jinzhong", "DB1407/T 900826-2024", "枣园灌溉规程", Sharing.CIRCLES);
    SignedIn.as("taiyuan-clerk", () -> subscriptions.followRecord(id, Locale.SIMPLIFIED_CHINESE));
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900826-2024"));
    press("收回共享…");
    assertThat(find(ListItem.class, dialog()).all())
        .extracting(ListItem::getText)
        .singleElement()
        .asString()
        .contains("太原")
        .endsWith("：1 人关注了这项标准，今后看不到它，也收不到它的动态");
  }

  @Test
  @ReadBy("jinzhong-approver")
  void whoHasReadIsNamedWithWhatWasRead() {
    UUID id = record("jinzhong", "DB1407/T 900827-2024", "枣园采收规程", Sharing.PRIVATE);
    UUID file =
        SignedIn.as(
            "jinzhong-clerk",
            () ->
                uploads.attachText(
                    id,
                    "正文.txt",
                    new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    SignedIn.as("jinzhong-clerk", () -> sharings.propose(id, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("jinzhong-approver", () -> sharings.confirm(id));
    SignedIn.as("taiyuan-clerk", () -> downloads.open(id, file));
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 900827-2024"));
    press("共享情况");
    assertThat(find(ListItem.class, dialog()).all())
        .extracting(ListItem::getText)
        .singleElement()
        .asString()
        .contains("太原")
        .endsWith(" · 查阅了文本 · 正文.txt");
  }

  private byte[] taken(String kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    test(find(Anchor.class).all().stream()
            .filter(anchor -> anchor.getText().contains(kind))
            .findFirst()
            .orElseThrow())
        .download(out);
    return out.toByteArray();
  }

  private Sharing level(UUID id) {
    return SignedIn.as("jinzhong-clerk", () -> standards.find(id).orElseThrow().sharing().level());
  }

  private String alert() {
    return String.join(
        "",
        find(Div.class, dialog()).all().stream()
            .filter(div -> "alert".equals(div.getElement().getAttribute("role")))
            .map(Div::getText)
            .toList());
  }

  private Dialog dialog() {
    return find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
  }

  private void confirm(String verb) {
    test(find(Button.class, dialog()).all().stream()
            .filter(button -> verb.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private void press(String text) {
    test(find(Button.class).all().stream()
            .filter(button -> text.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private UUID record(String place, String number, String title, Sharing level) {
    UUID id =
        SignedIn.as(
            place + "-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                              title, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null)));
              if (level != Sharing.PRIVATE) {
                sharings.propose(made, level, level == Sharing.CIRCLES ? Set.of(CITIES) : Set.of());
              }
              return made;
            });
    if (level != Sharing.PRIVATE) {
      SignedIn.as(place + "-approver", () -> sharings.confirm(id));
    }
    return id;
  }
}
