package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.DemoPdf;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.document.DocumentText;
import org.biaolian.document.TextState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a record lets the browser draw. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RecordPageViewDbTest extends SpringBrowserlessTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

  @Autowired private StandardEntry entry;
  @Autowired private StandardImport imports;
  @Autowired private StandardTexts texts;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private MovableClock clock;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void everyStepOfTheFilingIsShownWithReceiptAndDay() {
    Filing city = new Filing("并备 17", ISSUED.plusDays(10));
    Filing province = new Filing("晋备 240", ISSUED.plusDays(20));
    Filing state = new Filing("110-2026", ISSUED.plusDays(40));
    record("DB1407/T 908131-2026", Particulars.NONE.filed(city, province, state));
    record("DB1407/T 908132-2026", Particulars.NONE.filed(city, Filing.OPEN, state));
    record("DB1407/T 908133-2026", Particulars.NONE);
    assertThat(page("DB1407/T 908131-2026"))
        .contains(
            "市级 2026-03-12 已备案（并备 17）",
            "省级 2026-03-22 已备案（晋备 240）",
            "国务院标准化主管部门 2026-04-11 已备案（110-2026）");
    assertThat(page("DB1407/T 908132-2026"))
        .contains("市级 2026-03-12 已备案（并备 17）", "国务院标准化主管部门 2026-04-11 已备案（110-2026）")
        .doesNotContain("省级 ");
    assertThat(page("DB1407/T 908133-2026")).contains("尚未登记备案");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void codesOfClassesBearTheirNames() {
    StandardDetails details =
        new StandardDetails(
            "枣园标识",
            null,
            ISSUED,
            ISSUED,
            null,
            null,
            null,
            null,
            "A22",
            List.of("01.080.10", "65.020.20"),
            null,
            null,
            null,
            null);
    SignedIn.as(
        "jinzhong-clerk", () -> entry.record(new NewStandard("DB1407/T 908140-2026", details)));
    assertThat(page("DB1407/T 908140-2026"))
        .contains("01.080.10 公共信息图形符号", "65.020.20 ", "A22 基础标准");
    assertThat(page("DB1407/T 908140-2026")).containsSubsequence("行政区划", "晋中");
    record("DB1407/T 908141-2026", Particulars.NONE);
    assertThat(page("DB1407/T 908141-2026")).doesNotContain("01.080.10", "A22");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aFileWithPagesShowsHowMany() {
    UUID id = record("DB1407/T 908134-2026", Particulars.NONE);
    byte[] pdf = DemoPdf.of("1 范围\n本文件规定了充电桩的要求。\n".repeat(30));
    UUID file =
        SignedIn.as(
            "jinzhong-clerk",
            () -> {
              uploads.attachText(
                  id, "旧稿.txt", new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8)));
              return uploads.attachText(id, "正文.pdf", new ByteArrayInputStream(pdf));
            });
    int pages =
        await()
            .atMost(Duration.ofMinutes(3))
            .until(() -> text(id, file), text -> text.state() == TextState.READY)
            .pageCount();
    assertThat(pages).isGreaterThan(1);
    assertThat(page("DB1407/T 908134-2026")).containsOnlyOnce("\"共 " + pages + " 页\"");
  }

  private DocumentText text(UUID id, UUID file) {
    return SignedIn.as("jinzhong-clerk", () -> texts.read(id, file)).orElseThrow().text();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aJointTextLinksItsOtherNumbersAndNamesWhatIsNotSeen() {
    String own = "DB1407/T 908135-2026";
    String shared = "DB1403/T 908135-2026";
    String unseen = "DB1404/T 908135-2026";
    record(own, joint(shared, unseen));
    UUID other = record("yangquan-clerk", shared, Particulars.NONE);
    SignedIn.as("yangquan-clerk", () -> sharings.propose(other, Sharing.PUBLIC, Set.of()));
    SignedIn.as("yangquan-approver", () -> sharings.confirm(other));
    String page = page(own);
    assertThat(page)
        .contains("共同发布", link(shared), "2026-03-02 发布", "两条记录没有互相列出编号，请核对")
        .contains("\"" + unseen + "\"", "尚未收录，或未向您共享")
        .doesNotContain(link(unseen))
        .doesNotContain(link(own));
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatIsDueIsShownWithDayStateAndRule() {
    clock.moveTo(ISSUED.plusDays(5));
    record("DB1407/T 908136-2026", Particulars.NONE);
    assertThat(page("DB1407/T 908136-2026"))
        .contains("\"备案\"", "\"2026-05-01\"", "\"待办\"", "2026-03-02 发布后 60 日内完成备案。依据：")
        .contains("\"复审\"", "\"2031-03-02\"", "\"未到期\"", "自 2026-03-02 发布或确认起满 5 年前复审。依据：");
    clock.moveTo(ISSUED.plusDays(61));
    assertThat(page("DB1407/T 908136-2026")).contains("\"已逾期\"").doesNotContain("录入时期限已过");
    record("DB1407/T 908137-2026", Particulars.NONE);
    assertThat(page("DB1407/T 908137-2026")).contains("\"已逾期\"", "录入时期限已过，只作提示，不列入待办。");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatIsDueIsTheOwnBureausMatter() {
    UUID id = record("yangquan-clerk", "DB1403/T 908138-2026", Particulars.NONE);
    SignedIn.as("yangquan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as("yangquan-approver", () -> sharings.confirm(id));
    assertThat(page("DB1403/T 908138-2026")).contains("公开，任何人可见。").doesNotContain("完成备案");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theStatusOfAReferenceIsMarkedAsUnverifiedOnItsPageAndInTheList() {
    String number = "DB34/T 908139-2020";
    SignedIn.as(
        "sec-six-officer",
        () -> {
          ImportReport report =
              imports.dryRun(
                  ImportMode.REFERENCE,
                  "外地目录.csv",
                  new ByteArrayInputStream(
                      ("标准编号,标准名称\n" + number + ",枣园参考规程\n").getBytes(StandardCharsets.UTF_8)));
          imports.apply(report.id(), false);
        });
    record("DB1407/T 908139-2026", Particulars.NONE);
    String page = page(number);
    assertThat(page).contains("\"状态未核实\"", "外地目录.csv").doesNotContain("\"未核验\"");
    assertThat(page("DB1407/T 908139-2026")).contains("\"未核验\"").doesNotContain("状态未核实");
    assertThat(list("DB34/T 908139")).contains("\"状态未核实\"", "\"参考条目\"");
    assertThat(list("DB1407/T 908139")).contains("DB1407~T_908139-2026").doesNotContain("状态未核实");
  }

  private static Particulars joint(String... numbers) {
    return new Particulars(
        null,
        List.of(numbers),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Filing.OPEN,
        Filing.OPEN,
        Filing.OPEN);
  }

  private static String link(String number) {
    return "\"href\":\"/" + CatalogueNavigation.route(number) + "\"";
  }

  private static String page(String number) {
    drawn();
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(number));
    return drawn();
  }

  private static String list(String text) {
    drawn();
    UI.getCurrentOrThrow().navigate("standards", QueryParameters.simple(Map.of("q", text)));
    return drawn();
  }

  /** What the browser was told to draw since it was last asked. */
  private static String drawn() {
    UI ui = UI.getCurrentOrThrow();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(PendingJavaScriptInvocation::getInvocation)
        .flatMap(call -> call.getParameters().stream().map(String::valueOf))
        .collect(Collectors.joining("\n"));
  }

  private UUID record(String number, Particulars particulars) {
    return record("jinzhong-clerk", number, particulars);
  }

  private UUID record(String who, String number, Particulars particulars) {
    return SignedIn.as(
        who,
        () ->
            entry.record(
                new NewStandard(
                    number, StandardDetails.of("枣园规程", ISSUED, ISSUED, null).with(particulars))));
  }
}
