package org.biaolian.worklist.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.task.DeskLimits;
import org.biaolian.worklist.InProgress;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkCounts;
import org.biaolian.worklist.WorkDesk;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.WorkSide;
import org.biaolian.worklist.Worklist;

/**
 * All that the workbench shows, asked in one go so that nothing is asked while the page is locked.
 *
 * @param lines of the chosen list; none for what was sent
 * @param total how many lines there are for what was asked
 * @param sent the first of what the bureau sent, more of it in its own list
 */
record Snapshot(Asked asked, List<WorkLine> lines, long total, WorkCounts counts, InProgress sent) {

  /** More than this is not listed: the list says how many there are. */
  static final int SENT_LIMIT = 200;

  private static final int NEWS_LIMIT = 4;
  private static final int REMINDERS_LIMIT = 5;

  static Snapshot take(Worklist worklist, Asked asked) {
    WorkDesk desk =
        worklist.desk(
            switch (asked.tab()) {
              case OPEN -> WorkAsked.open(asked.due(), asked.limit());
              case DONE -> WorkAsked.done(asked.limit());
              case SENT -> WorkAsked.nothing();
            });
    WorkCounts counts = desk.counts();
    InProgress sent =
        worklist.sent(limits(asked.tab() == Asked.Tab.SENT ? SENT_LIMIT : SideCards.SENT_SHOWN));
    return new Snapshot(
        asked,
        desk.lines(),
        switch (asked.tab()) {
          case OPEN ->
              switch (asked.due()) {
                case ALL -> counts.open();
                case OVERDUE -> counts.overdue();
                case TODAY -> counts.today();
                case SOON -> counts.soon();
              };
          case DONE -> counts.done();
          case SENT -> sent.total();
        },
        counts,
        sent);
  }

  /** What stands beside it; a page is shown without and gets it afterwards. */
  static WorkSide side(Worklist worklist) {
    return worklist.side(limits(0));
  }

  private static DeskLimits limits(int sent) {
    return new DeskLimits(sent, WorkCounts.MOST + 1, NEWS_LIMIT, REMINDERS_LIMIT, NEWS_LIMIT);
  }

  /** Lines that were not there before; none if another list was shown. */
  Set<UUID> newSince(Snapshot before) {
    if (!before.asked().equals(asked)) {
      return Set.of();
    }
    Set<UUID> known = before.lines().stream().map(WorkLine::id).collect(Collectors.toSet());
    return lines.stream()
        .map(WorkLine::id)
        .filter(id -> !known.contains(id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
