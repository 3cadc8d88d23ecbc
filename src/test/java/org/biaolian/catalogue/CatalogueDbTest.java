package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SharedData;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DbTest
@Tag("search")
class CatalogueDbTest {

  private static final StandardDetails DETAILS =
      StandardDetails.of(
          "杂粮仓储温湿度监测", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), "太原市市场监督管理局");

  @Autowired private Standards standards;
  @Autowired private FileDownloads downloads;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private StandardFactsReader facts;
  @Autowired private StandardImport imports;

  @Test
  void theRealCatalogueBecomesReferencesAndThenTheRowsOfShanxiItsOwn() {
    ImportReport references = importReal("sec-six-officer", ImportMode.REFERENCE);
    assertThat(references.state()).isEqualTo(ImportState.DONE);
    assertThat(references.total()).isEqualTo(references.count(Verdict.NEW));
    ImportReport again = importReal("sec-six-officer", ImportMode.REFERENCE);
    assertThat(again.toWrite()).isZero();
    assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(references.count(Verdict.NEW));

    ImportReport own = importReal("shanxi-clerk", ImportMode.OWN);
    assertThat(own.count(Verdict.ADOPTED)).isPositive();
    assertThat(own.count(Verdict.NEW)).isZero();
    StandardView record =
        SignedIn.as("anhui-clerk", () -> standards.findByNumber("db14／t2512—2022").orElseThrow());
    assertThat(record.number()).isEqualTo("DB14/T 2512-2022");
    assertThat(record.owner()).isEqualTo(new BureauCode("140000"));
    assertThat(record.status()).isEqualTo(LegalStatus.IN_FORCE);
    assertThat(record.sharing().level()).isEqualTo(Sharing.PUBLIC);

    assertThat(importReal("shanxi-clerk", ImportMode.OWN).toWrite()).isZero();
    assertThat(importReal("sec-six-officer", ImportMode.REFERENCE).toWrite()).isZero();
    assertThat(counts(references)).isEqualTo(Map.of(Verdict.NEW, 6387));
    assertThat(counts(own)).isEqualTo(Map.of(Verdict.ADOPTED, 546, Verdict.REFUSED, 5841));
  }

  @Test
  void aClerkMayNotImportReferencesAndASecretariatNoOwnRows() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> dryRun("shanxi-clerk", ImportMode.REFERENCE, "标准编号,标准名称\nx,y\n"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> dryRun("sec-six-officer", ImportMode.OWN, "标准编号,标准名称\nx,y\n"));
  }

  @Test
  void aDryRunWritesNothingAndSaysWhyARowIsRefused() {
    ImportReport report =
        dryRun(
            "henan-clerk",
            ImportMode.OWN,
            """
            标准编号,标准名称
            DB41/T 900500-2024,甲
            DB41/T900500－2024,乙
            DB14012-2019,丙
            DB34/T 5-2020,丁
            """);
    assertThat(report.count(Verdict.NEW)).isEqualTo(1);
    assertThat(
            SignedIn.as(
                "henan-clerk",
                () ->
                    imports.lines(report.id(), Set.of(Verdict.REFUSED), 0, 10).stream()
                        .map(line -> Objects.requireNonNull(line.refusal()).key())
                        .toList()))
        .containsExactly(
            "import.refused.twice", "import.fault.number-ambiguous", "import.refused.other-region");
    assertThat(SignedIn.as("henan-clerk", () -> standards.findByNumber("DB41/T 900500-2024")))
        .isEmpty();
  }

  @Test
  void aFileInGb18030IsRead() {
    ImportReport report =
        SignedIn.as(
            "hunan-clerk",
            () ->
                imports.dryRun(
                    ImportMode.OWN,
                    "湖南.csv",
                    new ByteArrayInputStream(
                        "标准编号,标准名称\nDB43/T 900501-2024,湘莲\n"
                            .getBytes(Charset.forName("GB18030")))));
    assertThat(report.count(Verdict.NEW)).isEqualTo(1);
  }

  @Test
  void aPrivateRecordIsAbsentForAnotherBureauInFindListAndCount() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900601-2024");
    StandardQuery query = StandardQuery.ALL.withText("DB1401/T 900601");
    assertThat(SignedIn.as("taiyuan-reviewer", () -> standards.count(query))).isEqualTo(1);
    for (String stranger : List.of("yangquan-clerk", "sec-cities-officer", "auditor", "expert-1")) {
      assertThat(SignedIn.as(stranger, () -> standards.find(id))).isEmpty();
      assertThat(SignedIn.as(stranger, () -> standards.list(query, 0, 10))).isEmpty();
      assertThat(SignedIn.as(stranger, () -> standards.count(query))).isZero();
    }
    refused("record-absent", () -> SignedIn.as("yangquan-clerk", () -> entry.edit(id, 0, DETAILS)));
  }

  @Test
  void aRecordSharedWithACircleIsSeenThereOnly() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900602-2024");
    SignedIn.as(
        "taiyuan-clerk",
        () -> sharings.propose(id, Sharing.CIRCLES, Set.of(new CircleCode("cities"))));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    StandardQuery query = StandardQuery.ALL.withText("900602");
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.count(query))).isEqualTo(1);
    assertThat(SignedIn.as("sec-cities-officer", () -> standards.count(query))).isEqualTo(1);
    assertThat(SignedIn.as("anhui-clerk", () -> standards.count(query))).isZero();
  }

  @Test
  void theListFindsByNumberWordsPinyinAndInitials() {
    record("taiyuan-clerk", "DB1401/T 900603-2024");
    for (String text :
        List.of("db1401t900603", "DB1401／T 9006", "900603", "杂粮 温湿度", "zaliang", "zlcc")) {
      assertThat(
              SignedIn.as(
                  "taiyuan-clerk", () -> standards.list(StandardQuery.ALL.withText(text), 0, 50)))
          .as(text)
          .extracting(StandardRow::number)
          .contains("DB1401/T 900603-2024");
    }
    assertThat(
            SignedIn.as(
                "taiyuan-clerk", () -> standards.count(StandardQuery.ALL.withText("100%_!"))))
        .isZero();
  }

  @Test
  void theListsStatusFilterAgreesWithEachRow() {
    record("taiyuan-clerk", "DB1401/T 900604-2024");
    for (LegalStatus status : LegalStatus.values()) {
      StandardQuery query =
          StandardQuery.ALL
              .with(Facet.STATUS, StandardQuery.word(status))
              .sortedBy(StandardQuery.Sort.NUMBER);
      List<StandardRow> rows = SignedIn.as("taiyuan-clerk", () -> standards.list(query, 0, 10_000));
      assertThat(rows).allMatch(row -> row.status() == status);
    }
    long all = SignedIn.as("taiyuan-clerk", () -> standards.count(StandardQuery.ALL));
    long sum =
        List.of(LegalStatus.values()).stream()
            .mapToLong(
                status ->
                    SignedIn.as(
                        "taiyuan-clerk",
                        () ->
                            standards.count(
                                StandardQuery.ALL.with(Facet.STATUS, StandardQuery.word(status)))))
            .sum();
    assertThat(sum).isEqualTo(all);
  }

  @Test
  void theSecondOfTwoEditorsIsRefusedAndNothingIsLost() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900605-2024");
    long seen = SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).version();
    SignedIn.as(
        "taiyuan-clerk", () -> entry.edit(id, seen, StandardDetails.of("先改", null, null, null)));
    refused(
        "record-changed-meanwhile",
        () ->
            SignedIn.as(
                "taiyuan-reviewer",
                () -> entry.edit(id, seen, StandardDetails.of("后改", null, null, null))));
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).details())
        .isEqualTo(StandardDetails.of("先改", null, null, null));
  }

  @Test
  void verificationTakesAClerkAndAnApproverAndLeavesATrail() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900606-2024");
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("taiyuan-clerk", () -> verifications.confirm(id)));
    SignedIn.as("taiyuan-clerk", () -> verifications.propose(id, "并市监公告 2024 年第 5 号"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    assertThat(facts.find(id).orElseThrow().verified()).isTrue();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(id)))
        .extracting(fact -> fact.kind())
        .containsExactly(
            "standard.verified", "standard.verification-proposed", "standard.recorded");
  }

  @Test
  void aHostileTextIsRefusedNotedAndNotKept() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900608-2024");
    refused(
        "file-macro",
        () -> attach(id, "正文.docx", HostileFiles.docxWith("word/vbaProject.bin", "")));
    refused("file-bomb", () -> attach(id, "正文.docx", HostileFiles.bomb(64)));
    refused("file-empty", () -> attach(id, "正文.pdf", new byte[0]));
    refused("file-not-what-it-says", () -> attach(id, "正文.txt", HostileFiles.plainPdf()));
    refused("file-not-what-it-says", () -> attach(id, "正文.txt", HostileFiles.bytes("<html><p>x")));
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).files())
        .isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(id)))
        .filteredOn(fact -> fact.kind().equals("standard.text-refused"))
        .hasSize(5);
    attach(id, "../..\\\u202e正\r\n文.pdf", HostileFiles.plainPdf());
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).files())
        .extracting(StandardView.FileView::fileName)
        .containsExactly("正文.pdf");
  }

  /** A slow sender must not keep others from the database. */
  @Test
  void noConnectionIsHeldWhileAFileIsReceived() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900617-2024");
    List<Boolean> held = new ArrayList<>();
    InputStream slow =
        new FilterInputStream(stream("1 范围\n")) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            held.add(
                TransactionSynchronizationManager.isActualTransactionActive()
                    || !TransactionSynchronizationManager.getResourceMap().isEmpty());
            return super.read(buffer, offset, length);
          }
        };
    SignedIn.as("taiyuan-clerk", () -> uploads.attachText(id, "正文.txt", slow));
    assertThat(held).isNotEmpty().containsOnly(false);
  }

  @Test
  void aForeignBureauIsRefusedBeforeItsFileIsRead() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900609-2024");
    InputStream unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            throw new AssertionError("read");
          }
        };
    refused(
        "record-absent",
        () -> SignedIn.as("anhui-clerk", () -> uploads.attachText(id, "正文.pdf", unread)));
  }

  @Test
  void anImportThatIsNoTableIsRefusedAsAWhole() {
    refused("file-not-what-it-says", () -> imported("a.csv", HostileFiles.plainPdf()));
    refused(
        "file-not-what-it-says",
        () -> imported("a.csv", HostileFiles.zip(HostileFiles.docxParts())));
    refused("import-kind-unknown", () -> imported("a.exe", HostileFiles.bytes("标准编号,标准名称\n")));
    refused("file-empty", () -> imported("a.csv", new byte[0]));
    String wide = "标准编号,标准名称" + ",x".repeat(600) + "\nDB41/T 900511-2024,甲\n";
    assertThat(imported("a.csv", HostileFiles.bytes(wide)).failure())
        .isEqualTo("rule.import-too-wide");
    String longCell = "标准编号,标准名称\nDB41/T 900511-2024," + "长".repeat(20_000) + "\n";
    assertThat(imported("a.csv", HostileFiles.bytes(longCell)).failure())
        .isEqualTo("rule.import-too-wide");
    String formula = "标准编号,标准名称\nDB41/T 900511-2024,=1+1\n";
    assertThat(imported("a.csv", HostileFiles.bytes(formula)).count(Verdict.NEW)).isEqualTo(1);
  }

  private ImportReport imported(String name, byte[] content) {
    return SignedIn.as(
        "henan-clerk",
        () -> imports.dryRun(ImportMode.OWN, name, new ByteArrayInputStream(content)));
  }

  private void attach(UUID id, String name, byte[] content) {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          uploads.attachText(id, name, new ByteArrayInputStream(content));
        });
  }

  @Test
  void aTextIsKnownByItsHashAndOneThatIsNotWhatItSaysIsRefused() {
    UUID id = record("taiyuan-clerk", "DB1401/T 900607-2024");
    SignedIn.as("taiyuan-clerk", () -> uploads.attachText(id, "正文.txt", stream("1 范围\n本文件规定了…")));
    assertThat(facts.find(id).orElseThrow().textAttached()).isTrue();
    refused(
        "file-not-what-it-says",
        () ->
            SignedIn.as("taiyuan-clerk", () -> uploads.attachText(id, "正文.pdf", stream("no pdf"))));
    refused(
        "file-kind-unknown",
        () -> SignedIn.as("taiyuan-clerk", () -> uploads.attachText(id, "a.exe", stream("MZ"))));
    UUID file =
        SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow())
            .files()
            .getFirst()
            .id();
    assertThat(SignedIn.as("anhui-clerk", () -> downloads.open(id, file))).isEmpty();
  }

  private UUID record(String username, String number) {
    return SignedIn.as(username, () -> entry.record(new NewStandard(number, DETAILS)));
  }

  private ImportReport dryRun(String username, ImportMode mode, String csv) {
    return SignedIn.as(username, () -> imports.dryRun(mode, "测试.csv", stream(csv)));
  }

  private ImportReport importReal(String username, ImportMode mode) {
    return SignedIn.as(
        username,
        () -> {
          try (InputStream csv = Files.newInputStream(SharedData.file("local-standards.csv"))) {
            ImportReport report = imports.dryRun(mode, "local-standards.csv", csv);
            return imports.apply(report.id(), false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Map<Verdict, Integer> counts(ImportReport report) {
    return report.counts();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }
}
