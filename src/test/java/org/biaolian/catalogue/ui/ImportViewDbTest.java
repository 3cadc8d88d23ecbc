package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportState;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an import: what a person reads of it, and where it broke off. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class ImportViewDbTest extends SpringBrowserlessTest {

  private static final String CLERK = "jinzhong-clerk";

  @Autowired private StandardImport imports;
  @Autowired private MovableClock clock;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void realTime() {
    clock.toRealTime();
  }

  @Test
  @ReadBy(CLERK)
  void theReportNamesEveryFaultyCellBesideItsRow() throws IOException {
    UUID job =
        read("标准编号,标准名称,废止日期,行业分类\nDB1407/T 900801-2024,枣园,明年,农业\nDB1407/T 900802-2024,枣,,A01\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImportReportSheet sheet = new ImportReportSheet(new ImportWords(new Div()), out)) {
      imports.review(job, sheet);
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(2)).isEqualTo("明年");
      assertThat(rows.get(1).getCellText(4)).isEqualTo("拒收");
      assertThat(rows.get(1).getCellText(5)).contains("废止日期“明年”不是日期").contains("行业分类“农业”不合格式");
      assertThat(rows.get(2).getCellText(5)).doesNotContain("不是日期");
    }
  }

  @Test
  @ReadBy(CLERK)
  void columnsThatTheFileNamesStandFirstAndTheOthersAreFolded() {
    UUID job = read("标准编号,标准名称,起草单位,某列\nDB1407/T 900803-2024,枣园,甲院,2024-5\n");
    open(Map.of("job", job.toString()));
    NativeDetails folded = find(NativeDetails.class).single();
    assertThat(folded.getSummaryText()).isEqualTo("更多可读的列");
    List<String> inside =
        find(Select.class, folded).all().stream().map(HasLabel::getLabel).toList();
    assertThat(inside).contains("计划号").doesNotContain("起草单位", "标准状态");
  }

  @Test
  @ReadBy(CLERK)
  void theReportIsNamedAfterTheFileThatWasImported() {
    assertThat(ImportWords.fileName(new Div(), "目录.2024.xlsx")).isEqualTo("导入报告-目录.2024.xlsx");
    assertThat(ImportWords.fileName(new Div(), "目录")).isEqualTo("导入报告-目录.xlsx");
  }

  @Test
  @ReadBy(CLERK)
  void anImportThatBrokeOffSaysSoAndGoesOnByOneClick() {
    UUID job = read("标准编号,标准名称\nDB1407/T 900804-2024,枣园\n");
    Runnable stop =
        imports.listen(
            job,
            () -> {
              throw new ProcessGone();
            });
    assertThatThrownBy(() -> imports.apply(job, false)).isInstanceOf(ProcessGone.class);
    stop.run();
    assertThat(state(job)).isEqualTo(ImportState.WRITING);
    clock.moveTo(Instant.now().plusSeconds(3600));
    open(Map.of());
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("目录.csv：中断了，可以继续");
    open(Map.of("job", job.toString()));
    Button goOn =
        find(Button.class).all().stream()
            .filter(button -> button.getText().equals("继续"))
            .findFirst()
            .orElseThrow();
    test(goOn).click();
    await().until(() -> state(job) == ImportState.DONE);
  }

  @Test
  @ReadBy(CLERK)
  @SuppressWarnings("unchecked")
  void aColumnCorrectedOnThePageIsRememberedAtTheNextUpload() {
    UUID job = read("本局案号,标准名称\nDB1407/T 900811-2024,枣园\n");
    assertThat(state(job)).isEqualTo(ImportState.COLUMNS);
    open(Map.of("job", job.toString()));
    String label = UI.getCurrentOrThrow().getTranslation(ImportColumn.NUMBER.key());
    Select<Integer> number =
        (Select<Integer>)
            find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    assertThat(number.isEmpty()).isTrue();
    number.setValue(0);
    test(find(Button.class).withText("按此重新读取").single()).click();
    await().until(() -> state(job) == ImportState.REPORTED);

    UUID next = read("本局案号,标准名称\nDB1407/T 900812-2024,枣\n");
    assertThat(state(next)).isEqualTo(ImportState.REPORTED);
    assertThat(SignedIn.as(CLERK, () -> imports.find(next).orElseThrow()).counts())
        .isEqualTo(Map.of(ImportLine.Verdict.NEW, 1));
    UUID foreign = SignedIn.as("xinzhou-clerk", () -> read("本局案号,标准名称\nDB1409/T 900813-2024,枣\n"));
    assertThat(SignedIn.as("xinzhou-clerk", () -> imports.find(foreign).orElseThrow()).state())
        .as("what one bureau calls its columns is no matter of another")
        .isEqualTo(ImportState.COLUMNS);
  }

  /** A stop of the process, as far as a run can tell. */
  private static final class ProcessGone extends Error {
    private static final long serialVersionUID = 1L;
  }

  private ImportState state(UUID job) {
    return SignedIn.as(CLERK, () -> imports.find(job).orElseThrow()).state();
  }

  private static void open(Map<String, String> parameters) {
    UI.getCurrentOrThrow().navigate("standards/import", QueryParameters.simple(parameters));
  }

  private UUID read(String table) {
    return imports
        .dryRun(
            ImportMode.OWN,
            "目录.csv",
            new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
        .id();
  }
}
