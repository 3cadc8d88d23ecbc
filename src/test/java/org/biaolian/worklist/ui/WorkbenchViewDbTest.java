package org.biaolian.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.worklist.internal.FakeTasks.KIND;
import static org.biaolian.worklist.internal.FakeTasks.task;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.Role;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.NewsItem;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskNotes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.PageRequests;
import org.biaolian.testing.ReadBy;
import org.biaolian.uikit.DaysPill;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.LoadingHint;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.InProgress;
import org.biaolian.worklist.WorkCounts;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.WorkSide;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.biaolian.worklist.internal.FakeTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest
@Tag("view")
@Import(FakeTasks.class)
@ViewPackages(classes = WorkbenchView.class)
class WorkbenchViewDbTest extends SpringBrowserlessTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);

  @Autowired private FakeTasks tasks;
  @Autowired private WorkbenchBroadcaster broadcaster;
  @Autowired private TaskNotes notes;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Organizations organizations;

  @BeforeEach
  void aTuesdayAndNoItems() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> jdbc.update("delete from work_item"));
    clock.moveTo(TODAY);
  }

  @AfterEach
  void backToTheRealTime() {
    clock.toRealTime();
  }

  @Test
  @ReadBy("anhui-clerk")
  void whatAnotherBureauSendsAppearsInTheOpenPage() throws Exception {
    navigate(WorkbenchView.class);
    assertThat(find(EmptyState.class).all()).hasSize(1);

    UUID subject = Ids.next();
    deliver(task(subject, "340000", Role.CLERK, "acknowledge", TODAY));
    roundTrip();

    assertThat(lines()).extracting(WorkLine::step).containsExactly("acknowledge");
    assertThat(find(EmptyState.class).all()).isEmpty();
  }

  @Test
  @ReadBy("anhui-clerk")
  void anItemOfAnotherRoleDoesNotAppear() throws Exception {
    navigate(WorkbenchView.class);

    deliver(task(Ids.next(), "340000", Role.APPROVER, "sign", TODAY));
    roundTrip();

    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  @ReadBy("anhui-clerk")
  void theAddressChoosesTheListAndTheFilter() throws Exception {
    deliver(task(Ids.next(), "340000", Role.CLERK, "assess", TODAY.minusDays(4)));
    deliver(task(Ids.next(), "340000", Role.CLERK, "acknowledge", TODAY));

    open(Map.of());
    assertThat(lines()).hasSize(2);
    assertThat(view().menuCount()).isEqualTo(2);
    open(Map.of("due", "overdue"));
    assertThat(view().menuCount()).as("of all that waits").isEqualTo(2);
    assertThat(lines()).extracting(WorkLine::step).containsExactly("assess");
    open(Map.of("tab", "done"));
    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  @ReadBy("anhui-clerk")
  void aDueDayOfAnotherYearNamesTheYear() throws Exception {
    deliver(task(Ids.next(), "340000", Role.CLERK, "assess", LocalDate.of(2024, 3, 18)));
    deliver(task(Ids.next(), "340000", Role.CLERK, "acknowledge", TODAY));

    open(Map.of());

    WorkGrid grid = find(WorkGrid.class).single();
    assertThat(lines())
        .extracting(line -> dueCell(grid, line))
        .allSatisfy(text -> assertThat(text).isNotBlank())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("2024"),
            text -> assertThat(text).doesNotContain("2026"));
  }

  @Test
  @ReadBy("anhui-clerk")
  void severalItemsOfOneStepLeadToTheListInWhichTheyAreDoneAtOnce() throws Exception {
    deliver(task(Ids.next(), "340000", Role.CLERK, "acknowledge", TODAY));
    deliver(task(Ids.next(), "340000", Role.CLERK, "assess", TODAY));
    open(Map.of());
    assertThat(find(Together.class).all()).as("one alone is done on its page").isEmpty();

    deliver(task(Ids.next(), "340000", Role.CLERK, "acknowledge", TODAY));
    deliver(task(Ids.next(), "340000", Role.CLERK, "assess", TODAY));
    open(Map.of());
    assertThat(find(Together.class).single().getChildren().toList())
        .last()
        .isInstanceOfSatisfying(
            Anchor.class,
            link -> {
              assertThat(link.getHref()).isEqualTo("/recognition/cases?tab=new");
              assertThat(link.getText()).isEqualTo(view().getTranslation("task.acknowledge"));
            });
    assertThat(find(Together.class).single().getChildren())
        .as("there is none of assess")
        .hasSize(2);

    open(Map.of("tab", "done"));
    assertThat(find(Together.class).all()).isEmpty();
  }

  private static String dueCell(WorkGrid grid, WorkLine line) {
    return grid.due(line).getText();
  }

  @Test
  @ReadBy("anhui-clerk")
  void aPageThatIsLeftNoLongerListens() {
    WorkbenchView view = navigate(WorkbenchView.class);
    int listening = broadcaster.listeners();
    assertThat(listening).isPositive();

    view.removeFromParent();

    assertThat(broadcaster.listeners()).isEqualTo(listening - 1);
  }

  @Test
  @ReadBy("sysadmin")
  void anAdministratorIsToldThatNothingWaitsHere() {
    navigate(WorkbenchView.class);

    assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
        .isEqualTo(
            find(WorkbenchView.class).single().getTranslation("workbench.empty.administrator"));
    assertThat(find(WorkGrid.class).all())
        .allSatisfy(grid -> assertThat(grid.getListDataView().getItems()).isEmpty());
  }

  @Test
  @ReadBy("anhui-clerk")
  void theCardsBesideTheListComeAfterIt() {
    UI.getCurrentOrThrow().navigate(WorkbenchView.class);
    assertThat(find(LoadingHint.class).all()).hasSize(1);
    PageRequests.afterwards();
    assertThat(find(LoadingHint.class).all()).isEmpty();
    assertThat(find(SideColumn.class).single().getElement().getTextRecursively())
        .contains(find(WorkbenchView.class).single().getTranslation("workbench.load.title"));
  }

  @Test
  @ReadBy("anhui-clerk")
  void anOlderAnswerDoesNotTakeThePlaceOfANewerOneAndAFailureTakesNothingAway() {
    SideColumn side =
        new SideColumn(
            new Cells(
                UI.getCurrentOrThrow(), organizations, new DaysPill.Thresholds(3, 10), TODAY));
    side.show(
        new Snapshot(
            Asked.first(Asked.Tab.OPEN, DueFilter.ALL),
            List.of(),
            0,
            new WorkCounts(0, 0, 0, 3, 0, 0, 0),
            new InProgress(List.of(), 0)));
    assertThat(side.getChildren()).singleElement().isInstanceOf(LoadingHint.class);
    side.failed();
    assertThat(side.getChildren()).as("the promise is taken back").isEmpty();
    SideColumn.Answer older = side.ask(() -> WorkSide.NONE);
    SideColumn.Answer newer = side.ask(WorkbenchViewDbTest::news);
    side.show(newer);
    side.show(older);
    side.failed();
    assertThat(side.getElement().getTextRecursively()).contains("样本（演示）");
  }

  private static WorkSide news() {
    return new WorkSide(
        List.of(
            new NewsItem(
                "DB14/T 900001-2024",
                "样本（演示）",
                "recognition.news.in-force",
                Instant.EPOCH,
                "standards",
                true)),
        List.of(),
        List.of(),
        List.of());
  }

  private static void open(Map<String, String> words) {
    UI.getCurrentOrThrow().navigate(WorkbenchView.class, QueryParameters.simple(words));
  }

  private WorkbenchView view() {
    return (WorkbenchView) getCurrentView();
  }

  private List<WorkLine> lines() {
    return find(WorkGrid.class).single().getListDataView().getItems().toList();
  }

  /** Commits a task and waits until the open pages have been told. */
  private void deliver(OpenTask task) throws InterruptedException {
    tasks.set(task.subjectId(), task);
    CountDownLatch told = new CountDownLatch(1);
    WorkbenchBroadcaster.Handle last =
        broadcaster.subscribe(Set.of(new OrganizationCode("340000")), changed -> told.countDown());
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(status -> notes.changed(KIND, task.subjectId()));
      assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      last.cancel();
    }
  }
}
