package org.biaolian.subscription.internal;

import java.util.List;
import org.biaolian.access.CurrentActor;
import org.biaolian.task.NewsItem;
import org.biaolian.task.NewsSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the workbench shows of the news. */
@Component
class SubscriptionNews implements NewsSource {

  private final NoticeReader notices;
  private final CurrentActor actors;

  SubscriptionNews(NoticeReader notices, CurrentActor actors) {
    this.notices = notices;
    this.actors = actors;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NewsItem> latest(int limit) {
    return notices.latest(actors.require(), limit);
  }
}
