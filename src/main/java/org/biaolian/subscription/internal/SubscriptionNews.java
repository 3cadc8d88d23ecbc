package org.biaolian.subscription.internal;

import org.biaolian.access.CurrentActor;
import org.biaolian.task.DeskCards;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.DeskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the workbench shows of the news. */
@Component
class SubscriptionNews implements DeskSource {

  private final NoticeReader notices;
  private final CurrentActor actors;

  SubscriptionNews(NoticeReader notices, CurrentActor actors) {
    this.notices = notices;
    this.actors = actors;
  }

  @Override
  @Transactional(readOnly = true)
  public DeskCards cards(DeskLimits limits) {
    return DeskCards.ofNews(notices.latest(actors.require(), limits.news()));
  }
}
