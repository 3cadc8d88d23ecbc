package org.biaolian.subscription;

import org.biaolian.task.NewsItem;

/** Addresses of this room. */
public final class SubscriptionRoutes {

  public static final String LIST = NewsItem.PAGE;

  /** Asks whether to end one: {@code subscriptions?end=ID}. */
  public static final String END = "end";

  /** Asks whether to stop all mail: {@code subscriptions?mail=off}. */
  public static final String MAIL_OFF = "mail=off";

  /** Asks whether to stop the mail of due work: {@code subscriptions?work-mail=off}. */
  public static final String WORK_MAIL_OFF = "work-mail=off";

  /** Asks whether to follow a search: its address in the list, percent-encoded. */
  public static final String SEARCH = "search";

  private SubscriptionRoutes() {}
}
