package org.biaolian.task;

import java.time.Instant;

/**
 * Something that the acting person asked to hear of.
 *
 * @param number and title of the standard concerned
 * @param what translation key of what happened
 * @param route the page that shows it, without leading slash
 */
public record NewsItem(
    String number, String title, String what, Instant at, String route, boolean demonstration) {

  /** The page with all that somebody asked to hear of, without leading slash. */
  public static final String PAGE = "subscriptions";
}
