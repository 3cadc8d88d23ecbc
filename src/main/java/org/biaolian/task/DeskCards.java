package org.biaolian.task;

import java.util.List;

/**
 * What a feature has for the workbench of the acting person.
 *
 * @param sent what the own bureau sent and who holds it now
 * @param news what the person asked to hear of, the latest first
 * @param reminders what the person was reminded of and still holds, the nearest due day first
 * @param changes what others did since the person last looked, the latest first; {@code what} says
 *     the last of it
 */
public record DeskCards(
    Sent sent, List<NewsItem> news, List<ReminderItem> reminders, List<NewsItem> changes) {

  /** Of a feature that has nothing else. */
  public static DeskCards ofNews(List<NewsItem> news) {
    return new DeskCards(new Sent(List.of(), 0), news, List.of(), List.of());
  }
}
