package org.biaolian.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.worklist.internal.FakeTasks.KIND;
import static org.biaolian.worklist.internal.FakeTasks.task;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.Role;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.TaskNotes;
import org.biaolian.task.TaskQueue.Late;
import org.biaolian.task.TaskSubject;
import org.biaolian.testing.DbTest;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest
@Import(FakeTasks.class)
class TaskDrainDbTest {

  private static final OrganizationCode ANHUI = new OrganizationCode("340000");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 8);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private TaskDrain drain;
  @Autowired private TaskNotes notes;
  @Autowired private ChangedSubjects changed;
  @Autowired private TaskReconciler reconciler;
  @Autowired private HouseLoad load;
  @Autowired private FakeTasks tasks;
  @Autowired private WorkbenchBroadcaster broadcaster;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate jdbc;

  private final UUID subject = Ids.next();

  @AfterEach
  void nothingFailsAnyMore() {
    tasks.mend(subject);
    inTransaction(
        () -> jdbc.update("delete from work_changed where kind in (?, 'unheard-of')", KIND));
  }

  @Test
  void whatIsOwedStandsInTheQueueBeforeTheCommitAndGoesWithARollback() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              notes.changed(KIND, subject);
              drain.add(Set.of(new TaskSubject(KIND, subject)));
              assertThat(waiting()).isEqualTo(1);
              status.setRollbackOnly();
            });
    assertThat(waiting()).isZero();
  }

  @Test
  void afterTheCommitTheItemStandsAndOpenPagesAreTold() throws Exception {
    opens();
    CountDownLatch told = new CountDownLatch(1);
    WorkbenchBroadcaster.Handle page =
        broadcaster.subscribe(Set.of(ANHUI), changed -> told.countDown());
    try {
      inTransaction(() -> notes.changed(KIND, subject));
      assertThat(told.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      page.cancel();
    }
    assertThat(items()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void oneThatFailsWaitsAndHoldsNobodyBack() {
    UUID sound = Ids.next();
    tasks.set(sound, task(sound, "340000", Role.CLERK, "acknowledge", DUE));
    tasks.fail(subject);

    inTransaction(
        () -> {
          notes.changed(KIND, subject);
          notes.changed(KIND, sound);
        });

    await().atMost(SOON).until(() -> items(sound) == 1 && attempts() == 1);
    assertThat(drain.late(1_000)).extracting(Late::attempts).contains(1);
  }

  @Test
  void whatFailedIsTriedAgainWhenItsTimeHasCome() {
    opens();
    tasks.fail(subject);
    inTransaction(() -> notes.changed(KIND, subject));
    await().atMost(SOON).until(() -> attempts() == 1);
    tasks.mend(subject);

    drain.sweep();
    assertThat(attempts()).isEqualTo(1);
    inTransaction(
        () ->
            jdbc.update(
                "update work_changed set next_at = utc_timestamp(6) where subject_id = ?",
                (Object) bytes(subject)));
    drain.sweep();

    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(items()).isEqualTo(1);
  }

  @Test
  void whatADeadProcessLeftIsTakenUpByTheSweep() {
    opens();
    inTransaction(
        () ->
            jdbc.update(
                "insert into work_changed (id, kind, subject_id, changed_at, attempts)"
                    + " values (?, ?, ?, timestampadd(second, -30, utc_timestamp(6)), 0)",
                bytes(Ids.next()),
                KIND,
                bytes(subject)));

    drain.sweep();

    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(items()).isEqualTo(1);
  }

  @Test
  void aKindOfAnotherVersionIsLeftAloneAndTold() {
    inTransaction(
        () ->
            jdbc.update(
                "insert into work_changed (id, kind, subject_id, changed_at, attempts)"
                    + " values (?, 'unheard-of', ?, '2026-01-05 02:00:00', 0)",
                bytes(Ids.next()),
                bytes(subject)));

    drain.some();

    assertThat(waiting()).isEqualTo(1);
    assertThat(drain.late(1_000))
        .contains(
            new Late(
                Instant.parse("2026-01-05T02:00:00Z"), 0, Instant.parse("2026-01-05T02:00:00Z")));
  }

  @Test
  void aKindOfAnotherVersionWakesNobody() {
    Set<String> unheardOf = Set.of("unheard-of");
    assertThat(changed.overdue(unheardOf, Duration.ofSeconds(20))).isFalse();
    inTransaction(
        () ->
            jdbc.update(
                "insert into work_changed (id, kind, subject_id, changed_at, attempts)"
                    + " values (?, 'unheard-of', ?, '2026-01-05 02:00:00', 0)",
                bytes(Ids.next()),
                bytes(subject)));
    assertThat(changed.overdue(unheardOf, Duration.ofSeconds(20))).isTrue();
    assertThat(changed.overdue(Set.of("another"), Duration.ofSeconds(20))).isFalse();
  }

  @Test
  void aCommitAtTheMomentOfTheShutdownIsLeftToTheNextStart() {
    opens();
    TaskDrain ending = new TaskDrain(changed, reconciler, load, broadcaster, transactions);
    ending.destroy();
    inTransaction(() -> changed.add(Set.of(new TaskSubject(KIND, subject))));

    ending.wake();
    assertThat(waiting()).isEqualTo(1);

    drain.begin();
    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(items()).isEqualTo(1);
  }

  private void opens() {
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", DUE));
  }

  private int items() {
    return items(subject);
  }

  private int items(UUID of) {
    return count("work_item where closed_at is null and subject_id = ?", of);
  }

  private int waiting() {
    return count("work_changed where subject_id = ?", subject);
  }

  private int attempts() {
    return count("work_changed where attempts > 0 and subject_id = ?", subject);
  }

  private int count(String rows, UUID of) {
    Integer found =
        jdbc.queryForObject("select count(*) from " + rows, Integer.class, (Object) bytes(of));
    return found == null ? 0 : found;
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
