package org.biaolian.worklist.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.NewsItem;
import org.biaolian.task.ReminderItem;
import org.biaolian.worklist.CircleLoad;
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
 * @param news what the person asked to hear of
 * @param reminders steps of which the person was reminded
 * @param changes what others did since the person last looked
 */
record Snapshot(
    Asked asked,
    List<WorkLine> lines,
    long total,
    WorkCounts counts,
    InProgress sent,
    List<NewsItem> news,
    List<ReminderItem> reminders,
    List<NewsItem> changes,
    List<CircleLoad> load) {

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
    WorkSide side =
        worklist.side(
            new DeskLimits(
                asked.tab() == Asked.Tab.SENT ? SENT_LIMIT : SideCards.SENT_SHOWN,
                WorkCounts.MOST + 1,
                NEWS_LIMIT,
                REMINDERS_LIMIT,
                NEWS_LIMIT));
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
          case SENT -> side.sent().total();
        },
        counts,
        side.sent(),
        side.news(),
        side.reminders(),
        side.changes(),
        desk.load());
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
