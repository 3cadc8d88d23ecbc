package org.biaolian.subscription.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.StandardFeed;
import org.biaolian.catalogue.StandardFeed.Line;
import org.biaolian.subscription.domain.Notice;
import org.biaolian.task.NewsItem;
import org.springframework.stereotype.Component;

/** Notices for the pages: what may not be seen any more is left out on each reading. */
@Component
public class NoticeReader {

  private final NoticeRepository notices;
  private final StandardFeed feed;

  NoticeReader(NoticeRepository notices, StandardFeed feed) {
    this.notices = notices;
    this.feed = feed;
  }

  public List<NewsItem> latest(Actor actor, int limit) {
    List<Notice> latest =
        notices.latest(actor.personId(), actor.organization().value(), new Slice(0, limit));
    Map<UUID, Line> seen =
        feed.seenBy(actor, latest.stream().map(Notice::standardId).collect(Collectors.toSet()));
    return latest.stream()
        .filter(notice -> seen.containsKey(notice.standardId()))
        .map(notice -> item(notice, Objects.requireNonNull(seen.get(notice.standardId()))))
        .toList();
  }

  private static NewsItem item(Notice notice, Line line) {
    return new NewsItem(
        line.number(),
        line.title(),
        NoticeWords.key(notice),
        notice.notedAt(),
        CatalogueRoutes.standard(line.number()),
        line.demonstration());
  }
}
