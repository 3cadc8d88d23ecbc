package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.CircleCode;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import proposes to share is one item of work, as long as any of it waits. */
@DbTest
class ImportSharesDbTest {

  private static final String CLERK = "yangquan-clerk";
  private static final String APPROVER = "yangquan-approver";
  private static final Duration SOON = Duration.ofMinutes(1);

  @Autowired private StandardImport imports;
  @Autowired private Standards standards;
  @Autowired private RecordShares shares;
  @Autowired private Sharings sharings;
  @Autowired private List<TaskSource> sources;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void anImportIsOneItemThatCountsWhatWaitsAndLeadsToIt() {
    UUID job = imported("一批.csv", 931001, 931003);
    shows(job, "× 3 一批.csv " + CatalogueRoutes.sharing(job));
    assertThat(rows(job))
        .containsExactly("DB1403/T 931001-2024", "DB1403/T 931002-2024", "DB1403/T 931003-2024");
    SignedIn.as(APPROVER, () -> shares.confirm(seen(job)));
    shows(job);
    assertThat(rows(job)).isEmpty();
    assertThat(level(931002)).isEqualTo(Sharing.PUBLIC);
    assertThat(ofRecords()).isZero();
  }

  @Test
  void whateverBecomesOfARecordTheNumberFollows() {
    UUID job = imported("另一批.csv", 931011, 931016);
    shows(job, "× 6 另一批.csv " + CatalogueRoutes.sharing(job));
    SignedIn.as(APPROVER, () -> sharings.confirm(id(931011)));
    SignedIn.as(APPROVER, () -> sharings.refuse(id(931012), "不宜"));
    shows(job, "× 4 另一批.csv " + CatalogueRoutes.sharing(job));
    SignedIn.as(CLERK, () -> sharings.propose(id(931013), Sharing.PUBLIC, Set.of()));
    SignedIn.as(
        CLERK,
        () ->
            shares.propose(List.of(id(931014)), Sharing.CIRCLES, Set.of(new CircleCode("cities"))));
    shows(job, "× 2 另一批.csv " + CatalogueRoutes.sharing(job));
    await().atMost(SOON).untilAsserted(() -> assertThat(ofRecords()).isEqualTo(2));
    SignedIn.as(APPROVER, () -> sharings.confirm(id(931013)));
    SignedIn.as(APPROVER, () -> sharings.confirm(id(931014)));
    await().atMost(SOON).untilAsserted(() -> assertThat(ofRecords()).isZero());
    shows(job, "× 2 另一批.csv " + CatalogueRoutes.sharing(job));
    SignedIn.as(APPROVER, () -> sharings.confirm(id(931015)));
    SignedIn.as(APPROVER, () -> sharings.refuse(id(931016), "不宜"));
    shows(job);
  }

  @Test
  void anImportOfWhichNothingIsIssuedGivesNobodyAnything() {
    UUID job = imported("计划.csv", "", 931021, 931022);
    assertThat(open(job)).isEmpty();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from import_sharing where job_id = ?", Long.class, bytes(job)))
        .isZero();
  }

  @Test
  void whoeverConfirmsOneOfManyReadsNoneOfTheOthers() {
    UUID few = imported("少.csv", 931031, 931033);
    UUID many = imported("多.csv", 931101, 931500);
    assertThat(read(many)).isEqualTo(read(few)).isLessThan(20);
    // What is read once in a process is read by this one.
    SignedIn.as(APPROVER, () -> sharings.confirm(id(931033)));
    int ofFew = SignedIn.as(APPROVER, () -> StatementCount.of(() -> sharings.confirm(id(931031))));
    int ofMany = SignedIn.as(APPROVER, () -> StatementCount.of(() -> sharings.confirm(id(931101))));
    assertThat(ofMany).isEqualTo(ofFew);
    SignedIn.as(APPROVER, () -> shares.confirm(seen(few)));
    SignedIn.as(APPROVER, () -> shares.confirm(seen(many)));
    shows(few);
    shows(many);
  }

  @Test
  void anotherHouseReadsNeitherTheNameOfTheFileNorItsRecords() {
    UUID job = imported("本局.csv", 931041, 931042);
    assertThat(SignedIn.as(APPROVER, () -> shares.fileName(job))).contains("本局.csv");
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.fileName(job))).isEmpty();
    SharingQuestion question = new SharingQuestion("", true, job);
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.own(question, 0, 10))).isEmpty();
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.countOwn(question))).isZero();
    SignedIn.as(APPROVER, () -> shares.confirm(seen(job)));
    shows(job);
  }

  private UUID imported(String file, int first, int last) {
    return imported(file, "2024-05-06", first, last);
  }

  private UUID imported(String file, String published, int first, int last) {
    String rows =
        "标准编号,标准名称,发布日期\n"
            + IntStream.rangeClosed(first, last)
                .mapToObj(serial -> number(serial) + ",山楂贮藏规程" + serial + "（演示）," + published)
                .collect(Collectors.joining("\n"));
    return SignedIn.as(
        CLERK,
        () -> {
          UUID job =
              imports
                  .dryRun(
                      ImportMode.OWN,
                      file,
                      new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)))
                  .id();
          assertThat(imports.apply(job, false).state()).isEqualTo(ImportState.DONE);
          return job;
        });
  }

  private static String number(int serial) {
    return "DB1403/T " + serial + "-2024";
  }

  private UUID id(int serial) {
    return standards.findByNumber(number(serial)).orElseThrow().id();
  }

  private Sharing level(int serial) {
    return SignedIn.as(APPROVER, () -> standards.findByNumber(number(serial)))
        .orElseThrow()
        .sharing()
        .level();
  }

  private Map<UUID, Long> seen(UUID job) {
    return shares.own(new SharingQuestion("", true, job), 0, RecordShares.MOST).stream()
        .collect(Collectors.toMap(SharingRow::id, SharingRow::version));
  }

  private List<String> rows(UUID job) {
    SharingQuestion question = new SharingQuestion("", true, job);
    return SignedIn.as(APPROVER, () -> shares.own(question, 0, 10)).stream()
        .map(SharingRow::number)
        .toList();
  }

  private void shows(UUID job, String... items) {
    await().atMost(SOON).untilAsserted(() -> assertThat(open(job)).containsExactly(items));
  }

  private List<String> open(UUID job) {
    return jdbc.queryForList(
        """
        select concat(number, ' ', title, ' ', route) from work_item
        where subject_id = ? and closed_at is null
        """,
        String.class,
        bytes(job));
  }

  /** Open items for single records of these imports. */
  private long ofRecords() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(*) from work_item
            where step = 'confirm-sharing' and closed_at is null and number like 'DB1403/T 931%'
            """,
            Long.class));
  }

  /** How many rows and entries of indexes the database reads to tell what is open. */
  private long read(UUID job) {
    TaskSource source =
        sources.stream()
            .filter(one -> one.subjectKind().equals("import-sharing"))
            .findFirst()
            .orElseThrow();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long before = handled();
              assertThat(source.open(Set.of(job)))
                  .extracting(OpenTask::subjectId)
                  .containsExactly(job);
              return handled() - before;
            }));
  }

  private long handled() {
    return jdbc.queryForList("show session status like 'Handler_read%'").stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
        .sum();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
