package org.biaolian.crash;

import dev.biaolian.database.EmbeddedMariaDb;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A portal that is killed while it imports, and one that takes the import up again.
 *
 * <p>Arguments: the folder, and the import to take up; without one a new import is begun.
 */
final class ImportingPortal {

  static final int ROWS = 30_000;

  private static final int FIRST = 930_000;

  private static final String CLERK = "yangquan-clerk";

  /** Longer than an import may be silent before it counts as broken off. */
  private static final Duration LATER = Duration.ofHours(1);

  private static final String RECORDS =
      "select count(*) from standard where number like 'DB1403/T 9%'";

  private ImportingPortal() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try {
      EmbeddedMariaDb database =
          EmbeddedMariaDb.start(
              Path.of(System.getProperty("portal.cache")), folder.resolve("db"), 0, word -> {});
      ConfigurableApplicationContext portal = CrashedPortal.portal(folder, database);
      if (arguments.length == 1) {
        begin(portal.getBean(StandardImport.class));
      } else {
        takeUp(portal, UUID.fromString(arguments[1]));
        portal.close();
        database.close();
        System.exit(0);
      }
    } catch (Throwable e) {
      CrashedPortal.say("FAILED " + e.toString().replaceAll("\\s+", " "));
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** Says how far the writing is, until the process is killed. */
  private static void begin(StandardImport imports) {
    byte[] rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "DB1403/T %d-2024,中断导入样本（演示）,2024-03-01,2024-06-01".formatted(FIRST + i))
            .collect(Collectors.joining("\n", "标准号,标准名称,发布日期,实施日期\n", ""))
            .getBytes(StandardCharsets.UTF_8);
    ImportReport report =
        SignedIn.as(
            CLERK, () -> imports.dryRun(ImportMode.OWN, "中断.csv", new ByteArrayInputStream(rows)));
    CrashedPortal.say("IMPORT " + report.id() + " " + report.toWrite());
    SignedIn.as(
        CLERK,
        () -> {
          imports.listen(
              report.id(),
              () -> {
                int done = imports.find(report.id()).orElseThrow().done();
                CrashedPortal.say("WRITTEN " + done);
              });
          return imports.apply(report.id(), false);
        });
  }

  /** Says what was there after the kill, goes on, and says what there is in the end. */
  private static void takeUp(ApplicationContext portal, UUID job) throws InterruptedException {
    StandardImport imports = portal.getBean(StandardImport.class);
    JdbcClient jdbc = portal.getBean(JdbcClient.class);
    String facts =
        "select count(*) from %s.audit_fact where kind = 'standard.imported'"
            .formatted(portal.getEnvironment().getRequiredProperty("biaolian.audit.schema"));
    MovableClock clock = portal.getBean(MovableClock.class);
    clock.moveTo(clock.instant().plus(LATER));
    CountDownLatch ended = new CountDownLatch(1);
    SignedIn.as(
        CLERK,
        () -> {
          ImportReport left = imports.find(job).orElseThrow();
          CrashedPortal.say(
              "LEFT %s %s %d %d"
                  .formatted(left.state(), left.interrupted(), left.done(), count(jdbc, RECORDS)));
          imports.listen(
              job,
              () -> {
                if (!imports.find(job).orElseThrow().state().running()) {
                  ended.countDown();
                }
              });
          imports.resume(job);
          return true;
        });
    ended.await();
    ImportReport done = SignedIn.as(CLERK, () -> imports.find(job).orElseThrow());
    CrashedPortal.say(
        "ENDED %s %d %d %d"
            .formatted(done.state(), done.done(), count(jdbc, RECORDS), count(jdbc, facts)));
  }

  private static long count(JdbcClient jdbc, String what) {
    return jdbc.sql(what).query(Long.class).single();
  }
}
