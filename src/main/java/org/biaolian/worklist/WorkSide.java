package org.biaolian.worklist;

import java.util.List;
import org.biaolian.task.NewsItem;
import org.biaolian.task.ReminderItem;

/**
 * What stands beside the items of work.
 *
 * @param news what the person asked to hear of, the latest first
 * @param reminders the steps of which the person was reminded and which still wait, the nearest day
 *     first
 * @param changes what others did with what the person looked at since, the latest first
 * @param load how much is open at each member of the own circles; none for who is in no circle
 */
public record WorkSide(
    List<NewsItem> news,
    List<ReminderItem> reminders,
    List<NewsItem> changes,
    List<CircleLoad> load) {

  public static final WorkSide NONE = new WorkSide(List.of(), List.of(), List.of(), List.of());
}
