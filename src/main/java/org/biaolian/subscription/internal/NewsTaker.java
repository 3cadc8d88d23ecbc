package org.biaolian.subscription.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.StandingActors;
import org.biaolian.catalogue.StandardFeed;
import org.biaolian.catalogue.StandardFeed.Line;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.catalogue.StandardsImported;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.subscription.SubscriptionKind;
import org.biaolian.subscription.domain.Notice;
import org.biaolian.subscription.domain.Subscription;
import org.biaolian.task.NewsCame;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notes news for those who follow, once for each, and only for whom the standard can be seen at
 * this moment. An event may come twice: what a reader has been told is not noted again, and the
 * table refuses what two processes note at the same moment; the one that is beaten is repeated and
 * finds it done.
 */
@Component
class NewsTaker {

  private final SubscriptionRepository subscriptions;
  private final NoticeRepository notices;
  private final StandardFeed feed;
  private final StandingActors people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewsTaker(
      SubscriptionRepository subscriptions,
      NoticeRepository notices,
      StandardFeed feed,
      StandingActors people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.notices = notices;
    this.feed = feed;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(StandardNews news) {
    if (subscriptions.countLive() > 0) {
      take(List.of(news));
    }
  }

  @ApplicationModuleListener
  void on(StandardsImported chunk) {
    if (subscriptions.countLive() > 0) {
      take(feed.imported(chunk));
    }
  }

  private void take(List<StandardNews> news) {
    if (news.isEmpty()) {
      return;
    }
    Map<UUID, Set<UUID>> lineages = feed.lineages(ids(news));
    Set<UUID> followed =
        lineages.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Map<Reader, List<Subscription>> readers = new LinkedHashMap<>();
    if (!followed.isEmpty()) {
      subscriptions.ofRecords(followed).forEach(one -> add(readers, one));
    }
    subscriptions.wide().forEach(one -> add(readers, one));
    readers.forEach((reader, follows) -> tell(reader, follows, news, lineages));
  }

  /** Followed standards come first: that is why a reader is told, if it is the reason. */
  private static void add(Map<Reader, List<Subscription>> readers, Subscription one) {
    readers
        .computeIfAbsent(
            new Reader(one.personId(), one.organization().value()), any -> new ArrayList<>())
        .add(one);
  }

  private void tell(
      Reader reader,
      List<Subscription> follows,
      List<StandardNews> news,
      Map<UUID, Set<UUID>> lineages) {
    OrganizationCode organization = new OrganizationCode(reader.organization());
    Optional<Actor> actor = people.standing(reader.person(), organization);
    if (actor.isEmpty()) {
      return;
    }
    Map<UUID, Line> seen = feed.seenBy(actor.get(), ids(news));
    Map<Subscription, Set<UUID>> found = found(actor.get(), follows, seen);
    Set<UUID> known =
        new HashSet<>(
            notices.known(
                reader.person(),
                reader.organization(),
                news.stream().map(StandardNews::id).toList()));
    Instant now = clock.instant();
    List<Notice> fresh = new ArrayList<>();
    for (StandardNews one : news) {
      Line line = seen.get(one.standardId());
      if (line == null || known.contains(one.id()) || (one.inside() && !owns(actor.get(), line))) {
        continue;
      }
      follows.stream()
          .filter(follow -> concerns(follow, one, line, lineages, found))
          .findFirst()
          .ifPresent(follow -> fresh.add(new Notice(follow, one, now)));
    }
    if (!fresh.isEmpty()) {
      notices.saveAllAndFlush(fresh);
      events.publishEvent(new NewsCame(organization));
    }
  }

  private Map<Subscription, Set<UUID>> found(
      Actor actor, List<Subscription> follows, Map<UUID, Line> seen) {
    Map<Subscription, Set<UUID>> found = new HashMap<>();
    for (Subscription follow : follows) {
      String address = follow.address();
      if (follow.kind() == SubscriptionKind.SEARCH && address != null) {
        found.put(follow, feed.matching(address, actor, seen.keySet()));
      }
    }
    return found;
  }

  private static boolean concerns(
      Subscription follow,
      StandardNews news,
      Line line,
      Map<UUID, Set<UUID>> lineages,
      Map<Subscription, Set<UUID>> found) {
    return switch (follow.kind()) {
      case RECORD -> {
        UUID followed = follow.standardId();
        yield followed != null
            && lineages.getOrDefault(news.standardId(), Set.of()).contains(followed);
      }
      case FIELD -> news.kind().forField() && follow.covers(line.region(), line.ics(), line.ccs());
      case SEARCH ->
          news.kind().forField()
              && found.getOrDefault(follow, Set.of()).contains(news.standardId());
    };
  }

  private static boolean owns(Actor actor, Line line) {
    return line.owner() != null && actor.actsFor(line.owner());
  }

  private static Set<UUID> ids(Collection<StandardNews> news) {
    return news.stream().map(StandardNews::standardId).collect(Collectors.toSet());
  }
}
