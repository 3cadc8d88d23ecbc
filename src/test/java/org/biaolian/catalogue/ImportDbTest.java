package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.biaolian.audit.AuditFact;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SharedData;
import org.biaolian.testing.SignedIn;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the import makes of odd files, and of being left, cancelled, broken off and taken up. */
@DbTest
class ImportDbTest {

  private static final String CLERK = "xinzhou-clerk";

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private StandardImport imports;
  @Autowired private MovableClock clock;

  @AfterEach
  void realTime() {
    clock.toRealTime();
  }

  @Test
  void aDirtyWorkbookIsReadWithEachFaultNamed() {
    byte[] book =
        Sheets.of(
            sheet -> {
              Sheets.row(sheet, 1, "忻州市地方标准目录（演示）");
              sheet.range(0, 0, 0, 4).merge();
              String[] wide = new String[200];
              for (int i = 0; i < wide.length; i++) {
                wide[i] = "备注" + i;
              }
              wide[150] = "标准号";
              wide[7] = "中文名称*";
              wide[199] = "Issue Date";
              wide[30] = "批准发布部门（盖章）";
              Sheets.row(sheet, 3, wide);
              put(sheet, 5, "ＤＢ1409／Ｔ　９０１００１－２０２４", "全角", "2024-03-01", "忻州市市场监督管理局");
              put(sheet, 6, "db1409t 901002—2024", "小写", "2024/3/2", "");
              put(sheet, 8, "DB1409/T901001-2024", "同号", "", "");
              put(sheet, 9, "DB1409/T 901003-2024", "日期格", "", "");
              sheet.value(8, 199, LocalDate.of(2024, 5, 6));
              sheet.style(8, 199).format("yyyy-mm-dd").set();
              put(sheet, 10, "DB14091901-2019", "歧义", "", "");
              put(sheet, 11, "DB1409/T 901004-2024", "坏日期", "去年", "");
              put(sheet, 12, "DB1409/T 901005-2024", "", "", "");
              sheet.formula(11, 7, "CONCATENATE(H5,H6)");
              sheet.range(4, 30, 7, 30).merge();
            });
    ImportReport report = dryRun("忻州.xlsx", book);
    assertThat(report.state()).isEqualTo(ImportState.REPORTED);
    Map<Long, ImportLine> lines = byLine(report.id());
    assertThat(lines.keySet()).containsExactlyInAnyOrder(5L, 6L, 8L, 9L, 10L, 11L, 12L);
    assertThat(line(lines, 5L).number()).isEqualTo("DB1409/T 901001-2024");
    assertThat(line(lines, 6L).number()).isEqualTo("DB1409/T 901002-2024");
    assertThat(line(lines, 6L).remarks())
        .contains(new Message("import.warning.merged-cell", List.of("批准发布部门（盖章）", "5")));
    assertThat(refusal(line(lines, 8L)))
        .isEqualTo(new Message("import.refused.twice", List.of("DB1409/T 901001-2024", "5")));
    assertThat(refusal(line(lines, 10L)).key()).isEqualTo("import.fault.number-ambiguous");
    assertThat(refusal(line(lines, 11L)).key()).isEqualTo("import.fault.published-malformed");
    assertThat(line(lines, 12L).title()).isEqualTo("=CONCATENATE(H5,H6)");
    assertThat(line(lines, 12L).remarks())
        .contains(new Message("import.warning.formula-cell", List.of("中文名称*")));
    ImportReport done = SignedIn.as(CLERK, () -> imports.apply(report.id(), false));
    assertThat(done.counts()).isEqualTo(Map.of(Verdict.NEW, 4, Verdict.REFUSED, 3));
    StandardDetails dated = details("DB1409/T 901003-2024");
    assertThat(dated.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(details("DB1409/T 901002-2024").issuer()).isEqualTo("忻州市市场监督管理局");
    assertThat(dryRun("忻州.xlsx", book).toWrite()).isZero();

    List<List<String>> sheet = reviewed(report.id());
    assertThat(sheet.getFirst()).hasSize(201).endsWith("verdict");
    assertThat(sheet.get(3)).endsWith("REFUSED import.refused.twice");
    assertThat(sheet.get(3).get(150)).isEqualTo("DB1409/T901001-2024");
  }

  @Test
  void csvInEitherEncodingWithAnySeparatorSaysTheSame() {
    String table = "Standard No.;Title;Status\nDB1409/T 901011-2024;甲;现行\n";
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    for (byte[] file :
        List.of(
            table.getBytes(StandardCharsets.UTF_8),
            HostileFiles.join(mark, table.getBytes(StandardCharsets.UTF_8)),
            table.getBytes(Charset.forName("GB18030")),
            table.replace(';', '\t').getBytes(Charset.forName("GB18030")))) {
      ImportReport report = dryRun("a.csv", file);
      assertThat(report.counts()).isEqualTo(Map.of(Verdict.NEW, 1));
      assertThat(line(byLine(report.id()), 2L).title()).isEqualTo("甲");
    }
  }

  @Test
  void everyNationalRowGoesThroughWithItsFaultNamed() {
    ImportReport report =
        SignedIn.as(
            "sec-cities-officer",
            "sec-cities",
            () -> {
              try (InputStream csv =
                  Files.newInputStream(SharedData.file("national-standards.csv"))) {
                return imports.dryRun(ImportMode.REFERENCE, "national-standards.csv", csv);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(report.total()).isEqualTo(40_574);
    Map<String, Integer> faults = new TreeMap<>();
    SignedIn.as(
            "sec-cities-officer",
            "sec-cities",
            () -> imports.lines(report.id(), Set.of(Verdict.REFUSED), 0, 50_000))
        .forEach(line -> faults.merge(refusal(line).key(), 1, Integer::sum));
    assertThat(faults)
        .containsEntry("import.fault.number-prefix-unknown", 395)
        .containsEntry("import.fault.number-split", 159)
        .containsEntry("import.fault.number-several", 21)
        .containsEntry("import.fault.number-year-missing", 18)
        .containsEntry("import.fault.published-malformed", 6)
        .containsEntry("import.fault.number-serial-missing", 5)
        .containsEntry("import.fault.implemented-malformed", 1);
    assertThat(faults.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(report.count(Verdict.REFUSED));
    assertThat(
            report.count(Verdict.REFUSED)
                + report.count(Verdict.NEW)
                + report.count(Verdict.UNCHANGED))
        .isEqualTo(40_574);
  }

  @Test
  void headingsNobodyKnowsAreAskedForAndRemembered() throws InterruptedException {
    String table = "代码甲,内容乙\nDB1409/T 901021-2024,甲\n";
    ImportReport report = dryRun("a.csv", table.getBytes(StandardCharsets.UTF_8));
    assertThat(report.state()).isEqualTo(ImportState.COLUMNS);
    refused(
        "import-columns-incomplete",
        () -> imports.startWith(report.id(), Map.of(ImportColumn.NUMBER, 0)));
    refused("import-not-reported", () -> imports.apply(report.id(), false));
    CountDownLatch read = new CountDownLatch(2);
    SignedIn.as(CLERK, () -> imports.listen(report.id(), read::countDown));
    SignedIn.as(
        CLERK,
        () ->
            imports.startWith(report.id(), Map.of(ImportColumn.NUMBER, 0, ImportColumn.TITLE, 1)));
    read.await();
    assertThat(find(report.id()).counts()).isEqualTo(Map.of(Verdict.NEW, 1));
    assertThat(dryRun("b.csv", table.getBytes(StandardCharsets.UTF_8)).state())
        .isEqualTo(ImportState.REPORTED);
    assertThat(
            SignedIn.as(
                    "yangquan-clerk",
                    () ->
                        imports.dryRun(
                            ImportMode.OWN,
                            "c.csv",
                            new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))))
                .state())
        .isEqualTo(ImportState.COLUMNS);
  }

  @Test
  void aVerifiedRecordIsOverruledOnlyWhenTheClerkSaysSo() {
    String number = "DB1409/T 901031-2024";
    apply(table(number + ",旧名"), false);
    UUID id = SignedIn.as(CLERK, () -> standards.findByNumber(number).orElseThrow()).id();
    SignedIn.as(CLERK, () -> verifications.propose(id, "忻市监公告 2024 年第 5 号"));
    SignedIn.as("xinzhou-approver", () -> verifications.confirm(id));
    ImportReport report = dryRun("a.csv", table(number + ",新名"));
    assertThat(report.counts()).isEqualTo(Map.of(Verdict.CONFLICTING, 1));
    ImportLine line = line(byLine(report.id()), 2L);
    assertThat(refusal(line).key()).isEqualTo("import.conflict.verified");
    assertThat(line.changes()).containsExactly(new Change("catalogue.field.title-zh", "旧名", "新名"));
    SignedIn.as(CLERK, () -> imports.apply(report.id(), false));
    assertThat(details(number).titleZh()).isEqualTo("旧名");
    apply(table(number + ",新名"), true);
    StandardView view = SignedIn.as(CLERK, () -> standards.find(id).orElseThrow());
    assertThat(view.details().titleZh()).isEqualTo("新名");
    assertThat(view.verification().state()).isEqualTo(Verification.UNVERIFIED);
  }

  @Test
  void whatChangedSinceTheReportIsLeftAndSaid() {
    String number = "DB1409/T 901041-2024";
    apply(table(number + ",旧名"), false);
    ImportReport report = dryRun("a.csv", table(number + ",新名"));
    UUID id = SignedIn.as(CLERK, () -> standards.findByNumber(number).orElseThrow()).id();
    SignedIn.as(CLERK, () -> entry.edit(id, 0, StandardDetails.of("手改", null, null, null)));
    ImportReport done = SignedIn.as(CLERK, () -> imports.apply(report.id(), false));
    assertThat(done.counts()).isEqualTo(Map.of(Verdict.CONFLICTING, 1));
    assertThat(refusal(line(byLine(report.id()), 2L)).key()).isEqualTo("import.conflict.meanwhile");
    assertThat(details(number).titleZh()).isEqualTo("手改");
  }

  @Test
  void anImportThatBrokeOffGoesOnWhereItWasAndDoublesNothing() throws InterruptedException {
    ImportReport report = dryRun("big.csv", many(4500, 910_000));
    assertThat(report.toWrite()).isEqualTo(4500);
    int[] steps = {0};
    Runnable stop =
        SignedIn.as(
            CLERK,
            () ->
                imports.listen(
                    report.id(),
                    () -> {
                      if (++steps[0] == 1) {
                        throw new ProcessGone();
                      }
                    }));
    assertThatThrownBy(() -> SignedIn.as(CLERK, () -> imports.apply(report.id(), false)))
        .isInstanceOf(ProcessGone.class);
    stop.run();
    assertThat(find(report.id()).state()).isEqualTo(ImportState.WRITING);
    assertThat(find(report.id()).done()).isEqualTo(2000);
    refused("import-not-interrupted", () -> imports.resume(report.id()));
    clock.moveTo(Instant.now().plusSeconds(3600));
    assertThat(find(report.id()).interrupted()).isTrue();
    CountDownLatch told = new CountDownLatch(3);
    SignedIn.as(CLERK, () -> imports.listen(report.id(), told::countDown));
    SignedIn.as(CLERK, () -> imports.resume(report.id()));
    told.await();
    ImportReport done = find(report.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.done()).isEqualTo(4500);
    for (int serial : List.of(910_000, 911_999, 912_000, 914_499)) {
      UUID id =
          SignedIn.as(
              CLERK,
              () -> standards.findByNumber("DB1409/T " + serial + "-2024").orElseThrow().id());
      assertThat(SignedIn.as(CLERK, () -> standards.trail(id)))
          .extracting(AuditFact::kind)
          .filteredOn("standard.imported"::equals)
          .hasSize(1);
    }
  }

  @Test
  void ownImportsAreListedNewestFirstAndNobodyElses() {
    ImportReport first = dryRun("one.csv", many(1, 925_000));
    ImportReport second = dryRun("two.csv", many(1, 925_001));
    assertThat(SignedIn.as(CLERK, imports::recent))
        .extracting(ImportReport::id)
        .startsWith(second.id(), first.id());
    assertThat(SignedIn.as("taiyuan-clerk", imports::recent))
        .extracting(ImportReport::id)
        .doesNotContain(first.id(), second.id());
    assertThat(SignedIn.as("taiyuan-clerk", () -> imports.find(first.id()))).isEmpty();
  }

  @Test
  void aCancelledImportStopsBetweenChunksAndKeepsWhatItWrote() {
    ImportReport report = dryRun("big.csv", many(4100, 920_000));
    int[] steps = {0};
    SignedIn.as(
        CLERK,
        () ->
            imports.listen(
                report.id(),
                () -> {
                  if (++steps[0] == 1) {
                    imports.cancel(report.id());
                  }
                }));
    ImportReport done = SignedIn.as(CLERK, () -> imports.apply(report.id(), false));
    assertThat(done.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(done.done()).isEqualTo(2000);
    assertThat(SignedIn.as(CLERK, () -> standards.findByNumber("DB1409/T 921999-2024")))
        .isPresent();
    assertThat(SignedIn.as(CLERK, () -> standards.findByNumber("DB1409/T 922000-2024"))).isEmpty();
    refused("import-step", () -> imports.cancel(report.id()));
    refused("import-not-reported", () -> imports.apply(report.id(), false));
  }

  @Test
  void aHostileWorkbookIsRefusedBeforeItIsRead() {
    byte[] book = Sheets.of(sheet -> Sheets.row(sheet, 1, "标准编号", "标准名称"));
    hostile("file-macro", book, "xl/vbaProject.bin", "x");
    hostile("file-macro", book, "xl/macrosheets/sheet1.xml", "<x/>");
    hostile("file-external", book, "xl/connections.xml", "<connections/>");
    hostile("file-external", book, "xl/externalLinks/externalLink1.xml", "<x><ddeLink/></x>");
    hostile(
        "file-doctype",
        book,
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>");
    hostile("file-bomb", book, "xl/worksheets/sheet9.xml", "<x>" + " ".repeat(32 << 20) + "</x>");
    refused("import-kind-unknown", () -> dryRun("a.xlsm", book));
    assertThat(
            dryRun("a.xlsx", Sheets.with(book, Map.of("xl/worksheets/sheet1.xml", xml("<x/>"))))
                .failure())
        .isIn("rule.import-unreadable", "rule.import-empty");
  }

  private void hostile(String rule, byte[] book, String part, String content) {
    refused(rule, () -> dryRun("a.xlsx", Sheets.with(book, Map.of(part, xml(content)))));
  }

  private static byte[] xml(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(
      Worksheet sheet, int line, String number, String title, String published, String issuer) {
    sheet.value(line - 1, 150, number);
    if (!title.isEmpty()) {
      sheet.value(line - 1, 7, title);
    }
    if (!published.isEmpty()) {
      sheet.value(line - 1, 199, published);
    }
    if (!issuer.isEmpty()) {
      sheet.value(line - 1, 30, issuer);
    }
  }

  private static byte[] many(int rows, int from) {
    StringBuilder text = new StringBuilder("标准编号,标准名称\n");
    for (int i = 0; i < rows; i++) {
      text.append("DB1409/T ").append(from + i).append("-2024,批量样本\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] table(String row) {
    return ("标准编号,标准名称\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void apply(byte[] file, boolean withConflicts) {
    UUID id = dryRun("a.csv", file).id();
    SignedIn.as(CLERK, () -> imports.apply(id, withConflicts));
  }

  private ImportReport dryRun(String name, byte[] file) {
    return SignedIn.as(
        CLERK, () -> imports.dryRun(ImportMode.OWN, name, new ByteArrayInputStream(file)));
  }

  private ImportReport find(UUID id) {
    return SignedIn.as(CLERK, () -> imports.find(id).orElseThrow());
  }

  private Map<Long, ImportLine> byLine(UUID id) {
    return SignedIn.as(CLERK, () -> imports.lines(id, EnumSet.allOf(Verdict.class), 0, 100))
        .stream()
        .collect(Collectors.toMap(ImportLine::line, line -> line));
  }

  private List<List<String>> reviewed(UUID id) {
    List<List<String>> rows = new ArrayList<>();
    SignedIn.as(
        CLERK,
        () ->
            imports.review(
                id,
                new ImportReview() {
                  @Override
                  public void headings(List<String> cells) {
                    List<String> all = new ArrayList<>(cells);
                    all.add("verdict");
                    rows.add(all);
                  }

                  @Override
                  public void row(List<String> cells, @Nullable ImportLine line) {
                    List<String> all = new ArrayList<>(cells);
                    all.add(
                        line == null
                            ? ""
                            : line.verdict()
                                + (line.refusal() == null ? "" : " " + line.refusal().key()));
                    rows.add(all);
                  }
                }));
    return rows;
  }

  private StandardDetails details(String number) {
    return SignedIn.as(CLERK, () -> standards.findByNumber(number).orElseThrow()).details();
  }

  private static ImportLine line(Map<Long, ImportLine> lines, long number) {
    return Objects.requireNonNull(lines.get(number));
  }

  private static Message refusal(ImportLine line) {
    return Objects.requireNonNull(line.refusal());
  }

  private static void refused(String rule, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> SignedIn.as(CLERK, step))
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }

  /** As if the process had been killed between two chunks. */
  private static final class ProcessGone extends Error {
    private static final long serialVersionUID = 1L;
  }
}
