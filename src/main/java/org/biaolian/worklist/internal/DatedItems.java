package org.biaolian.worklist.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaolian.access.Actor;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.task.DueLine;
import org.biaolian.task.DueWork;
import org.biaolian.worklist.domain.WorkItem;
import org.biaolian.worklist.internal.WorkItems.DueRange;
import org.biaolian.worklist.internal.WorkItems.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open items of an actor that have a last day: the same rows as on the workbench. */
@Component
class DatedItems implements DueWork {

  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final WorkItems items;
  private final WorkingCalendar calendar;
  private final Policies policies;
  private final Clock clock;

  DatedItems(WorkItems items, WorkingCalendar calendar, Policies policies, Clock clock) {
    this.items = items;
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueLine> dated(Actor actor, int limit) {
    return before(actor, LAST_DAY, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueLine> soon(Actor actor, int limit) {
    LocalDate today = LocalDate.now(clock);
    int days = policies.intValue(PolicyName.SOON_WORKING_DAYS, null, actor.bureau(), today);
    return before(actor, calendar.plusWorkingDays(today, days + 1), limit);
  }

  private List<DueLine> before(Actor actor, LocalDate day, int limit) {
    return actor.roles().isEmpty()
        ? List.of()
        : items.open(Reader.of(actor), new DueRange(FIRST_DAY, day), limit).stream()
            .map(DatedItems::line)
            .toList();
  }

  private static DueLine line(WorkItem item) {
    return new DueLine(
        item.id(),
        item.organization(),
        item.step(),
        item.number(),
        item.title(),
        item.route(),
        Objects.requireNonNull(item.dueOn()),
        item.openedAt(),
        item.demonstration());
  }
}
