package org.biaolian.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.biaolian.worklist.internal.FakeTasks.KIND;
import static org.biaolian.worklist.internal.FakeTasks.task;

import dev.biaolian.demo.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.Role;
import org.biaolian.api.OneReading;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.TaskNotes;
import org.biaolian.task.TaskSubject;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.biaolian.worklist.CircleLoad;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkCounts;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.Worklist;
import org.biaolian.worklist.internal.WorkItems.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest
@Import(FakeTasks.class)
class TaskReconcilerDbTest {

  private static final OrganizationCode ANHUI = new OrganizationCode("340000");

  private static final Duration SOON = Duration.ofSeconds(30);

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);

  @Autowired private TaskReconciler reconciler;
  @Autowired private FakeTasks tasks;
  @Autowired private Worklist worklist;
  @Autowired private WorkItems items;
  @Autowired private HouseLoad load;
  @Autowired private OneReading reading;
  @Autowired private TaskNotes notes;
  @Autowired private TaskDrain drain;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;

  private final UUID subject = Ids.next();

  @BeforeEach
  void aTuesdayAndNoItems() {
    transaction().executeWithoutResult(status -> jdbc.update("delete from work_item"));
    clock.moveTo(TODAY);
  }

  @AfterEach
  void backToTheRealTime() {
    clock.toRealTime();
  }

  @Test
  void anEventDeliveredTwiceOpensOneItemAndTouchesNobodyTheSecondTime() {
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));

    assertThat(reconcile(subject)).contains(ANHUI);
    assertThat(reconcile(subject)).isEmpty();

    assertThat(open("anhui-clerk")).hasSize(1);
  }

  @Test
  void concurrentDrainsDoNotDoubleAnItem() throws Exception {
    int drains = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(drains)) {
      for (int round = 0; round < 5; round++) {
        UUID next = Ids.next();
        tasks.set(next, task(next, "340000", Role.CLERK, "acknowledge", TODAY));
        CyclicBarrier start = new CyclicBarrier(drains);
        List<Future<?>> running = new ArrayList<>();
        for (int one = 0; one < drains; one++) {
          running.add(
              threads.submit(
                  () -> {
                    start.await();
                    transaction().executeWithoutResult(status -> notes.changed(KIND, next));
                    return drain.some();
                  }));
        }
        for (Future<?> one : running) {
          one.get(30, TimeUnit.SECONDS);
        }
        // The drains leave to the portal's own thread what it has taken and not yet committed.
        await()
            .atMost(SOON)
            .until(
                () ->
                    jdbc.queryForList("select 1 from work_changed where kind = ?", KIND).isEmpty());
        assertThat(open("anhui-clerk")).hasSize(round + 1);
      }
    }
  }

  @Test
  void aTaskThatIsGoneIsDoneAndStaysInTheListOfWhatWasDone() {
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    reconcile(subject);
    tasks.set(subject, task(subject, "340000", Role.REVIEWER, "review", TODAY));
    reconcile(subject);

    assertThat(open("anhui-clerk")).isEmpty();
    assertThat(open("anhui-reviewer")).extracting(WorkLine::step).containsExactly("review");
    List<WorkLine> done =
        SignedIn.as("anhui-clerk", () -> worklist.desk(WorkAsked.done(10)).lines());
    assertThat(done).singleElement().extracting(WorkLine::closedOn).isEqualTo(TODAY);
  }

  @Test
  void subjectsThatChangedTogetherAreBroughtInStepTogether() {
    UUID other = Ids.next();
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    tasks.set(other, task(other, "340000", Role.CLERK, "acknowledge", TODAY));
    reconcile(subject);
    tasks.set(subject, task(subject, "340000", Role.REVIEWER, "review", TODAY));

    transaction().execute(status -> reconciler.reconcile(List.of(one(subject), one(other))));

    assertThat(open("anhui-clerk")).extracting(WorkLine::step).containsExactly("acknowledge");
    assertThat(open("anhui-reviewer")).extracting(WorkLine::step).containsExactly("review");
  }

  @Test
  void anotherBureauAndAnotherRoleDoNotSeeTheItem() {
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    reconcile(subject);

    assertThat(open("jiangxi-clerk")).isEmpty();
    assertThat(open("anhui-approver")).isEmpty();
    assertThat(open("sysadmin")).isEmpty();
    assertThat(SignedIn.as("jiangxi-clerk", () -> worklist.countOpen())).isZero();
  }

  @Test
  void aKindThatNoFeatureAnswersForIsRefused() {
    assertThatThrownBy(
            () ->
                transaction()
                    .execute(
                        status ->
                            reconciler.reconcile(List.of(new TaskSubject("unheard-of", subject)))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNearestDueDayComesFirstAndTheFiguresAgreeWithTheLists() {
    LocalDate yesterday = TODAY.minusDays(1);
    deliver(null);
    deliver(TODAY.plusDays(3));
    deliver(TODAY);
    deliver(TODAY.plusDays(6));
    deliver(yesterday);

    assertThat(open("anhui-clerk"))
        .extracting(WorkLine::dueOn)
        .containsExactly(yesterday, TODAY, TODAY.plusDays(3), TODAY.plusDays(6), null);
    assertThat(open("anhui-clerk"))
        .extracting(WorkLine::daysLeft)
        .containsExactly(-1, 0, 3, 4, null);
    SignedIn.as(
        "anhui-clerk",
        () -> {
          WorkCounts counts = worklist.desk(WorkAsked.nothing()).counts();
          assertThat(counts.overdue()).isEqualTo(1);
          assertThat(counts.today()).isEqualTo(1);
          assertThat(counts.soon()).isEqualTo(1);
          assertThat(worklist.desk(WorkAsked.open(DueFilter.SOON, 10)).lines())
              .extracting(WorkLine::dueOn)
              .containsExactly(TODAY.plusDays(3));
          assertThat(worklist.desk(WorkAsked.open(DueFilter.ALL, 2)).lines())
              .extracting(WorkLine::dueOn)
              .containsExactly(yesterday, TODAY);
        });
  }

  @Test
  void whatIsDoneIsCountedOutToALimitAndNoFurther() {
    for (int i = 0; i < 3; i++) {
      UUID next = Ids.next();
      tasks.set(next, task(next, "340000", Role.CLERK, "assess", null));
      reconcile(next);
      tasks.set(next);
      reconcile(next);
    }
    assertThat(SignedIn.as("anhui-clerk", () -> worklist.desk(WorkAsked.nothing())).counts().done())
        .isEqualTo(3);
    WorkItems.Reader reader = new WorkItems.Reader(ANHUI, Set.of(Role.CLERK));
    assertThat(figures(reader, Instant.EPOCH, 2)).extracting(Figures::done).isEqualTo(2L);
    assertThat(figures(reader, Instant.EPOCH, 2)).extracting(Figures::doneSince).isEqualTo(2L);
    Figures later = figures(reader, clock.instant().plusSeconds(60), 9);
    assertThat(later.done()).isEqualTo(3);
    assertThat(later.doneSince()).isZero();
  }

  private Figures figures(WorkItems.Reader reader, Instant month, int most) {
    return items
        .desk(
            reader,
            new WorkItems.Lines(true, null, 0),
            new WorkItems.Days(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), month),
            most)
        .figures();
  }

  @Test
  void theWorkbenchAsksAsOftenForManyItemsAsForFew() {
    deliver(TODAY);
    load.changed(SignedIn.as("anhui-clerk", worklist::watched));
    asked(); // who is signed in, the holidays and the houses are read once
    int few = asked();
    for (int i = 0; i < 8; i++) {
      deliver(TODAY.plusDays(i));
    }
    assertThat(asked()).isEqualTo(few);
  }

  /** Statements of the figures and the first page. */
  private int asked() {
    return SignedIn.as(
        "anhui-clerk",
        () ->
            StatementCount.of(
                () -> reading.of(() -> worklist.desk(WorkAsked.open(DueFilter.ALL, 20)))));
  }

  @Test
  void neighboursSeeHowMuchIsOpenButNotWhat() {
    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    load.changed(reconcile(subject));

    assertThat(openAtAnhui()).isEqualTo(1);
  }

  @Test
  void howMuchIsOpenElsewhereIsCountedWhenItChangedAndNotAtEachLook() {
    load.changed(SignedIn.as("jiangxi-clerk", worklist::watched));
    assertThat(counted()).isEqualTo(1);
    assertThat(openAtAnhui()).isZero();

    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    transaction().executeWithoutResult(status -> notes.changed(KIND, subject));
    await().atMost(SOON).until(() -> openAtAnhui() == 1);

    assertThat(counted()).isZero();
    load.changed(Set.of(ANHUI));
    assertThat(counted()).isEqualTo(1);
  }

  @Test
  void theFigureInTheMenuIsCountedWhenTheItemsOfTheHouseChangedAndNotOnEachPage() {
    load.changed(Set.of(ANHUI));
    assertThat(figure()).isZero();
    assertThat(SignedIn.as("anhui-clerk", () -> StatementCount.during(() -> worklist.countOpen())))
        .noneMatch(sql -> sql.contains(" from work_item "));

    tasks.set(subject, task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    transaction().executeWithoutResult(status -> notes.changed(KIND, subject));
    await().atMost(SOON).until(() -> figure() == 1);
    assertThat(SignedIn.as("anhui-reviewer", () -> worklist.countOpen()))
        .as("of another role")
        .isZero();
  }

  private long figure() {
    return SignedIn.as("anhui-clerk", () -> worklist.countOpen());
  }

  @Test
  void whatIsDoneStandsInTheOrderOfItsEndTheLastFirst() {
    List<String> steps = List.of("assess", "acknowledge", "answer");
    for (String step : steps) {
      UUID next = Ids.next();
      tasks.set(next, task(next, "340000", Role.CLERK, step, null));
      reconcile(next);
      clock.moveTo(clock.instant().plusSeconds(60));
      tasks.set(next);
      reconcile(next);
    }
    assertThat(done(10)).containsExactly("answer", "acknowledge", "assess");
    assertThat(done(2)).containsExactly("answer", "acknowledge");
  }

  @Test
  void whatIsDueOnOneDayStandsInTheOrderInWhichItCame() {
    for (String step : List.of("assess", "acknowledge", "answer")) {
      UUID next = Ids.next();
      tasks.set(next, task(next, "340000", Role.CLERK, step, TODAY));
      reconcile(next);
      clock.moveTo(clock.instant().plusSeconds(60));
    }
    assertThat(open("anhui-clerk"))
        .extracting(WorkLine::step)
        .containsExactly("assess", "acknowledge", "answer");
  }

  private List<String> done(int limit) {
    return SignedIn.as("anhui-clerk", () -> worklist.desk(WorkAsked.done(limit))).lines().stream()
        .map(WorkLine::step)
        .toList();
  }

  /** How often a look of a neighbour counted houses. */
  private long counted() {
    return StatementCount.during(this::openAtAnhui).stream()
        .filter(sql -> sql.contains(" group by wi1_0.organization"))
        .count();
  }

  /** As a neighbour of the same circle sees it. */
  private long openAtAnhui() {
    return SignedIn.as("jiangxi-clerk", () -> worklist.side(new DeskLimits(1, 1, 1, 1, 1)))
        .load()
        .stream()
        .flatMap(circle -> circle.members().stream())
        .filter(member -> member.bureau().code().equals(ANHUI))
        .mapToLong(CircleLoad.Load::open)
        .sum();
  }

  private void deliver(@Nullable LocalDate due) {
    UUID next = Ids.next();
    tasks.set(next, task(next, "340000", Role.CLERK, "assess", due));
    reconcile(next);
  }

  private Set<OrganizationCode> reconcile(UUID changed) {
    return Objects.requireNonNull(
        transaction().execute(status -> reconciler.reconcile(List.of(one(changed)))));
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  private static TaskSubject one(UUID id) {
    return new TaskSubject(KIND, id);
  }

  private List<WorkLine> open(String username) {
    return SignedIn.as(username, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 50)).lines());
  }
}
