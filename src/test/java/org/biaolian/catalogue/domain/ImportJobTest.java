package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.Role;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportState;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class ImportJobTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final UUID DOCUMENT = new UUID(5, 1);
  private static final ImportColumns COLUMNS =
      new ImportColumns(
          1, List.of("标准编号", "标准名称"), Map.of(ImportColumn.NUMBER, 0, ImportColumn.TITLE, 1));

  private final ImportJob job = job(ImportMode.OWN);

  @Test
  void anImportIsThePersonsForTheOrganizationForWhichItWasBegun() {
    assertThat(job.belongsTo(actor(1, "140000"))).isTrue();
    assertThat(job.belongsTo(actor(2, "140000"))).isFalse();
    assertThat(job.belongsTo(actor(1, "140100"))).isFalse();
    assertThat(job.id()).isNotNull();
    assertThat(job.organization()).isEqualTo(new OrganizationCode("140000"));
    assertThat(job.bureau()).isEqualTo(new BureauCode("140000"));
    assertThat(job(ImportMode.REFERENCE).bureau()).isNull();
    assertThat(job.mode()).isEqualTo(ImportMode.OWN);
    assertThat(job.fileName()).isEqualTo("目录.csv");
    assertThat(job.documentId()).isEqualTo(DOCUMENT);
    assertThat(job.report(false).startedAt()).isEqualTo(NOW);
  }

  @Test
  void eachRunTakesThePlaceOfTheOneBefore() {
    UUID lost = job.startReading(NOW);
    assertThat(job.runs(lost)).isTrue();
    UUID next = job.startReading(NOW);
    assertThat(job.runs(lost)).isFalse();
    assertThat(job.runs(next)).isTrue();
    job.report(NOW);
    assertThat(job.runs(next)).as("nothing runs while the report waits").isFalse();
    job.accept(false, NOW);
    UUID writing = job.goOnWriting(NOW);
    assertThat(job.runs(next)).isFalse();
    assertThat(job.runs(writing)).isTrue();
    job.cancel(NOW);
    assertThat(job.runs(writing)).isFalse();
  }

  @Test
  void readingStartsFromNothingAgain() {
    job.startReading(NOW);
    job.reported(everything(), NOW);
    job.fail("import-unreadable", "第 3 行", NOW);
    assertThat(job.report(false).failure()).isEqualTo("import-unreadable");
    assertThat(job.report(false).failureDetail()).isEqualTo("第 3 行");
    job.startReading(NOW);
    ImportReport report = job.report(false);
    assertThat(report.failure()).isNull();
    assertThat(report.failureDetail()).isNull();
    assertThat(report.counts()).isEmpty();
    assertThat(report.warned()).isZero();
    assertThat(report.done()).isZero();
  }

  @Test
  void everyLineIsCountedByItsVerdictAndItsRemarks() {
    job.startReading(NOW);
    job.reported(everything(), NOW);
    job.reported(List.of(line(Verdict.NEW, true)), NOW);
    job.report(NOW);
    ImportReport report = job.report(true);
    assertThat(report.interrupted()).isTrue();
    assertThat(report.done()).isEqualTo(7);
    assertThat(report.total()).isEqualTo(7);
    assertThat(report.warned()).isEqualTo(1);
    assertThat(report.counts())
        .containsOnly(
            Map.entry(Verdict.NEW, 2),
            Map.entry(Verdict.CHANGED, 1),
            Map.entry(Verdict.ADOPTED, 1),
            Map.entry(Verdict.UNCHANGED, 1),
            Map.entry(Verdict.CONFLICTING, 1),
            Map.entry(Verdict.REFUSED, 1));
  }

  @Test
  void onlyAReportThatStandsIsAccepted() {
    refused("import-not-reported", () -> job.accept(false, NOW));
    reported();
    job.accept(false, NOW);
    assertThat(job.state()).isEqualTo(ImportState.WRITING);
    assertThat(job.overwrite()).isFalse();
    assertThat(job.report(false).total()).as("new, changed and adopted").isEqualTo(3);
    assertThat(job.report(false).done()).isZero();
    refused("import-not-reported", () -> job.accept(true, NOW));
  }

  @Test
  void conflictsAreWrittenOnlyWhenThatIsAccepted() {
    reported();
    job.accept(true, NOW);
    assertThat(job.overwrite()).isTrue();
    assertThat(job.report(false).total()).isEqualTo(4);
  }

  @Test
  void whatWasWrittenIsNotRepeatedAndMayTurnOutOtherwise() {
    reported();
    job.accept(false, NOW);
    job.written(2, 9, Map.of(line(Verdict.NEW, true), line(Verdict.REFUSED, true)), NOW);
    job.goOnWriting(NOW);
    assertThat(job.reached()).isEqualTo(9);
    job.written(1, 12, Map.of(), NOW);
    assertThat(job.reached()).isEqualTo(12);
    ImportReport report = job.report(false);
    assertThat(report.done()).isEqualTo(3);
    assertThat(report.count(Verdict.NEW)).isZero();
    assertThat(report.count(Verdict.REFUSED)).isEqualTo(2);
    job.finish(NOW);
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    refused("import-step", () -> job.cancel(NOW));
  }

  @Test
  void aRunIsLostOnceItHasBeenSilentForLongerThanItsPatience() {
    job.startReading(NOW);
    Instant last = NOW.plus(ImportJob.PATIENCE);
    assertThat(job.interrupted(last)).isFalse();
    assertThat(job.interrupted(last.plusNanos(1))).isTrue();
    job.reported(List.of(), NOW.plusSeconds(1));
    assertThat(job.interrupted(last.plusNanos(1))).isFalse();
    job.askForColumns(NOW);
    assertThat(job.interrupted(last.plusSeconds(9))).as("it waits for a person").isFalse();
  }

  @Test
  void writingBeatsToo() {
    reported();
    job.accept(false, NOW);
    job.written(1, 2, Map.of(), NOW.plusSeconds(30));
    assertThat(job.interrupted(NOW.plusSeconds(61))).isFalse();
  }

  @Test
  void stepsThatDoNotFollowAreRefused() {
    refused("import-step", () -> job.goOnWriting(NOW));
    refused("import-step", () -> job.finish(NOW));
    job.askForColumns(NOW);
    refused("import-step", () -> job.report(NOW));
    job.cancel(NOW);
    refused("import-step", () -> job.startReading(NOW));
    refused("import-step", () -> job.fail("x", null, NOW));
  }

  @Test
  void aFailureIsToldInThreeHundredCharactersAtMost() {
    job.fail("import-unreadable", "错".repeat(301), NOW);
    assertThat(job.report(false).failureDetail()).isEqualTo("错".repeat(300));
    ImportJob silent = job(ImportMode.OWN);
    silent.fail("import-unreadable", null, NOW);
    assertThat(silent.report(false).failureDetail()).isNull();
  }

  @Test
  void theColumnsThatWereUnderstoodAreKept() {
    assertThat(job.columns()).isNull();
    job.understand(COLUMNS);
    assertThat(job.columns()).isEqualTo(COLUMNS);
  }

  @Test
  void aHeadingMeansWhatItWasCorrectedTo() {
    ImportHeading heading = new ImportHeading(new OrganizationCode("140000"), "编码");
    assertThat(heading.heading()).isEqualTo("编码");
    assertThat(heading.meaning()).isNull();
    heading.mean(ImportColumn.NUMBER);
    assertThat(heading.meaning()).isEqualTo(ImportColumn.NUMBER);
  }

  private void reported() {
    job.startReading(NOW);
    job.reported(everything(), NOW);
    job.report(NOW);
  }

  private static List<ImportLine> everything() {
    return List.of(Verdict.values()).stream().map(verdict -> line(verdict, false)).toList();
  }

  private static ImportLine line(Verdict verdict, boolean remarked) {
    return new ImportLine(
        2,
        "DB14/T 1-2020",
        "题名",
        verdict,
        List.of(),
        null,
        remarked ? List.of(new ImportLine.Message("formula-cell", List.of())) : List.of());
  }

  private static ImportJob job(ImportMode mode) {
    return new ImportJob(actor(1, "140000"), mode, "目录.csv", DOCUMENT, NOW);
  }

  private static Actor actor(int person, String organization) {
    OrganizationCode code = new OrganizationCode(organization);
    BureauCode bureau = new BureauCode(organization);
    return new Actor(
        new UUID(1, person),
        "clerk",
        "经办",
        code,
        bureau,
        Set.of(bureau),
        Set.of(Role.CLERK),
        Set.of(),
        List.of(code),
        Map.of());
  }
}
