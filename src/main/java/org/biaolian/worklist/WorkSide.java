package org.biaolian.worklist;

import java.util.List;
import org.biaolian.task.NewsItem;
import org.biaolian.task.ReminderItem;

/**
 * What stands beside the items of work.
 *
 * @param sent what the bureau sent and who holds it now, the nearest due day first
 * @param news what the person asked to hear of, the latest first
 * @param reminders the steps of which the person was reminded and which still wait, the nearest day
 *     first
 * @param changes what others did with what the person looked at since, the latest first
 */
public record WorkSide(
    InProgress sent, List<NewsItem> news, List<ReminderItem> reminders, List<NewsItem> changes) {}
