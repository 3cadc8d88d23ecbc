package org.biaolian.task;

import java.util.List;

/** A feature that knows what the acting person asked to hear of. */
public interface NewsSource {

  /** The page with all of it, without leading slash. */
  String PAGE = "subscriptions";

  /** The latest first, only what the person may see now. */
  List<NewsItem> latest(int limit);
}
