package org.biaolian.task;

import java.util.List;

/** A feature that knows what has changed since the acting person last looked at it. */
public interface ChangeSource {

  /** What others did since, the latest first; {@code what} says the last of it. */
  List<NewsItem> changes(int limit);
}
