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

class WorkItemTest {

  private static final UUID SUBJECT = new UUID(4, 1);
  private static final Instant NINE = Instant.parse("2026-09-08T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 11);
  private static final OpenTask TASK =
      task("140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", DUE, true);

  /** The same task with one of its facts changed. */
  private static final List<OpenTask> CHANGED =
      List.of(
          task("340000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", DUE, true),
          task("140000", "DB14/T 900002-2025", "社区食堂", "recognition/cases/1", DUE, true),
          task("140000", "DB14/T 900001-2025", "社区菜店", "recognition/cases/1", DUE, true),
          task("140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/2", DUE, true),
          task(
              "140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", DUE.plusDays(1), true),
          task("140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", null, true),
          task("140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", DUE, false));

  @Test
  void aNewItemShowsItsTask() {
    WorkItem item = new WorkItem(TASK, NINE);
    assertThat(item.shows(TASK)).isTrue();
    shows(item, TASK);
    assertThat(item.openedAt()).isEqualTo(NINE);
    assertThat(item.closedAt()).isNull();
    assertThat(item.subjectKind()).isEqualTo("recognition-case");
    assertThat(item.subjectId()).isEqualTo(SUBJECT);
    assertThat(item.organization()).isEqualTo(new OrganizationCode("410000"));
    assertThat(item.role()).isEqualTo(Role.CLERK);
    assertThat(item.step()).isEqualTo("assess");
  }

  @Test
  void everyFactOfTheTaskThatChangesIsNoticedAndFollowed() {
    for (OpenTask changed : CHANGED) {
      WorkItem item = new WorkItem(TASK, NINE);
      assertThat(item.shows(changed)).as("%s", changed).isFalse();
      item.follow(changed);
      assertThat(item.shows(changed)).as("%s", changed).isTrue();
      shows(item, changed);
      assertThat(item.openedAt()).isEqualTo(NINE);
    }
  }

  @Test
  void anItemWithoutADueDayNoticesThatOneIsSet() {
    OpenTask stopped =
        task("140000", "DB14/T 900001-2025", "社区食堂", "recognition/cases/1", null, true);
    WorkItem item = new WorkItem(stopped, NINE);
    assertThat(item.shows(stopped)).isTrue();
    assertThat(item.shows(TASK)).isFalse();
  }

  @Test
  void theSubjectKeepsItsKind() {
    WorkSubject subject = new WorkSubject(SUBJECT, "recognition-case");
    assertThat(subject.id()).isEqualTo(SUBJECT);
    assertThat(subject.kind()).isEqualTo("recognition-case");
  }

  private static void shows(WorkItem item, OpenTask task) {
    assertThat(item.origin()).isEqualTo(task.origin());
    assertThat(item.number()).isEqualTo(task.number());
    assertThat(item.title()).isEqualTo(task.title());
    assertThat(item.route()).isEqualTo(task.route());
    assertThat(item.dueOn()).isEqualTo(task.dueOn());
    assertThat(item.demonstration()).isEqualTo(task.demonstration());
  }

  private static OpenTask task(
      String origin,
      String number,
      String title,
      String route,
      @Nullable LocalDate due,
      boolean demonstration) {
    return new OpenTask(
        new OrganizationCode("410000"),
        Role.CLERK,
        "assess",
        "recognition-case",
        SUBJECT,
        new OrganizationCode(origin),
        number,
        title,
        route,
        due,
        demonstration);
  }
}
