package org.biaolian.task;

import java.util.List;

/**
 * What a feature has for the workbench of the acting person.
 *
 * @param news what the person asked to hear of, the latest first
 * @param reminders what the person was reminded of and still holds, the nearest due day first
 * @param changes what others did since the person last looked, the latest first; {@code what} says
 *     the last of it
 */
public record DeskCards(List<NewsItem> news, List<ReminderItem> reminders, List<NewsItem> changes) {

  /** Of a feature that has nothing else. */
  public static DeskCards ofNews(List<NewsItem> news) {
    return new DeskCards(news, List.of(), List.of());
  }
}
