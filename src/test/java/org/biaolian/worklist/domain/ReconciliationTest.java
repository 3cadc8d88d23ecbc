package org.biaolian.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.OpenTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final UUID SUBJECT = UUID.fromString("0190f1c4-0000-7000-8000-000000000001");
  private static final Instant NINE = Instant.parse("2026-09-08T01:00:00Z");
  private static final Instant TEN = NINE.plusSeconds(3600);
  private static final LocalDate DUE = LocalDate.of(2026, 9, 11);
  private static final OrganizationCode ANHUI = new OrganizationCode("340000");
  private static final OrganizationCode SHANXI = new OrganizationCode("140000");
  private static final OrganizationCode HENAN = new OrganizationCode("410000");

  @Test
  void aNewTaskOpensAnItemAndTouchesHolderAndOrigin() {
    Reconciliation result = Reconciliation.of(List.of(), List.of(task("acknowledge", DUE)), NINE);

    assertThat(result.opened()).singleElement().extracting(WorkItem::openedAt).isEqualTo(NINE);
    assertThat(result.touched()).containsExactlyInAnyOrder(ANHUI, SHANXI);
  }

  @Test
  void theSameTasksAgainChangeNothing() {
    List<OpenTask> tasks = List.of(task("acknowledge", DUE));
    List<WorkItem> items = Reconciliation.of(List.of(), tasks, NINE).opened();

    Reconciliation again = Reconciliation.of(items, tasks, TEN);

    assertThat(again.opened()).isEmpty();
    assertThat(again.touched()).isEmpty();
    assertThat(items.getFirst().closedAt()).isNull();
  }

  @Test
  void anItemWhoseTaskIsGoneIsClosedAndKept() {
    List<WorkItem> items =
        Reconciliation.of(List.of(), List.of(task("acknowledge", DUE)), NINE).opened();

    Reconciliation next = Reconciliation.of(items, List.of(task("assess", DUE)), TEN);

    assertThat(items.getFirst().closedAt()).isEqualTo(TEN);
    assertThat(next.opened()).singleElement().extracting(WorkItem::step).isEqualTo("assess");
  }

  @Test
  void aClosedItemTouchesHolderAndOriginToo() {
    List<WorkItem> items =
        Reconciliation.of(List.of(), List.of(task("acknowledge", DUE)), NINE).opened();

    assertThat(Reconciliation.of(items, List.of(), TEN).touched())
        .containsExactlyInAnyOrder(ANHUI, SHANXI);
  }

  @Test
  void anItemWhoseOriginChangesTouchesTheOldOriginAndTheNew() {
    List<WorkItem> items =
        Reconciliation.of(List.of(), List.of(task("assess", DUE)), NINE).opened();

    Reconciliation moved = Reconciliation.of(items, List.of(task("assess", HENAN, DUE)), TEN);

    assertThat(moved.touched()).containsExactlyInAnyOrder(ANHUI, SHANXI, HENAN);
  }

  @Test
  void aMovedDueDayIsFollowedWithoutANewItem() {
    List<WorkItem> items =
        Reconciliation.of(List.of(), List.of(task("assess", DUE)), NINE).opened();

    Reconciliation moved = Reconciliation.of(items, List.of(task("assess", DUE.plusDays(14))), TEN);

    assertThat(moved.opened()).isEmpty();
    assertThat(moved.touched()).isNotEmpty();
    assertThat(items.getFirst().dueOn()).isEqualTo(DUE.plusDays(14));
    assertThat(items.getFirst().openedAt()).isEqualTo(NINE);
  }

  @Test
  void aStoppedClockTakesTheDueDayAway() {
    List<WorkItem> items =
        Reconciliation.of(List.of(), List.of(task("assess", DUE)), NINE).opened();

    Reconciliation.of(items, List.of(task("assess", null)), TEN);

    assertThat(items.getFirst().dueOn()).isNull();
  }

  @Test
  void aTaskNamedTwiceGivesOneItem() {
    Reconciliation result =
        Reconciliation.of(List.of(), List.of(task("assess", DUE), task("assess", DUE)), NINE);

    assertThat(result.opened()).hasSize(1);
  }

  @Test
  void ofTwoItemsForOneTaskTheLaterIsClosed() {
    OpenTask task = task("assess", DUE);
    WorkItem first = new WorkItem(task, NINE);
    WorkItem second = new WorkItem(task, NINE);

    Reconciliation.of(List.of(first, second), List.of(task), TEN);

    assertThat(first.closedAt()).isNull();
    assertThat(second.closedAt()).isEqualTo(TEN);
  }

  private static OpenTask task(String step, @Nullable LocalDate due) {
    return task(step, SHANXI, due);
  }

  private static OpenTask task(String step, OrganizationCode origin, @Nullable LocalDate due) {
    return new OpenTask(
        ANHUI,
        Role.CLERK,
        step,
        "recognition-case",
        SUBJECT,
        origin,
        "DB14/T 900001-2025",
        "社区食堂运营服务规范",
        "recognition/cases/1",
        due,
        true);
  }
}
