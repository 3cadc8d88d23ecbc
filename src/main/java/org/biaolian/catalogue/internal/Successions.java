package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which edition takes the place of which, whatever the order in which they are entered. */
@Component
public class Successions {

  private final StandardRepository standards;
  private final StatusNews news;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Successions(
      StandardRepository standards,
      StatusNews news,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.standards = standards;
    this.news = news;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  /**
   * After the facts of a record were entered.
   *
   * @param before its legal status until then
   * @throws RuleViolation {@code replaces-in-circle} when what it replaces leads back to itself
   */
  public void entered(Standard standard, LegalStatus before) {
    noCircle(standard);
    standards.replacing(List.of(standard.number().value())).stream()
        .filter(newer -> replacesWhole(newer, standard))
        .forEach(newer -> giveWay(standard, newer));
    news.afterStep(standard, before);
  }

  /** A new edition was verified: the own editions that it replaces as a whole give way. */
  public void verified(Standard newer) {
    for (Standard standard : standards.findByNumberIn(wholes(newer))) {
      LegalStatus before = standard.status(LocalDate.now(clock));
      if (giveWay(standard, newer)) {
        news.afterStep(standard, before);
      }
    }
  }

  /**
   * A verified edition was linked by an upkeep step, with no person acting: the own editions that
   * it replaces as a whole give way.
   *
   * @return the facts, to be noted by the caller
   */
  List<Journal.Entry> linked(Standard newer) {
    List<Journal.Entry> facts = new ArrayList<>();
    for (Standard older : standards.findByNumberIn(wholes(newer))) {
      LegalStatus before = older.status(LocalDate.now(clock));
      if (older.giveWayTo(newer)) {
        facts.add(superseded(older, newer));
        events.publishEvent(StandardNews.of(older.id(), StandardNews.Kind.SUPERSEDED));
        LegalStatus now = older.status(LocalDate.now(clock));
        if (now != before) {
          facts.add(StatusNews.entry(older, before, now));
          news.publish(older);
        }
      }
    }
    return facts;
  }

  private static Journal.Entry superseded(Standard older, Standard newer) {
    return Journal.Entry.act(
        "standard.superseded", Standards.SUBJECT, older.id(), newer.number().value());
  }

  private static List<String> wholes(Standard newer) {
    return newer.replaced().stream().filter(Replacement::whole).map(Replacement::number).toList();
  }

  private boolean giveWay(Standard older, Standard newer) {
    boolean news = older.giveWayTo(newer);
    if (news) {
      journal.note(superseded(older, newer));
      events.publishEvent(StandardNews.of(older.id(), StandardNews.Kind.SUPERSEDED));
    }
    return news;
  }

  private static boolean replacesWhole(Standard newer, Standard older) {
    return newer.replaced().stream()
        .anyMatch(link -> link.whole() && link.number().equals(older.number().value()));
  }

  private void noCircle(Standard standard) {
    noCircle(standard.number().value(), standard.replaced());
  }

  /**
   * Follows what a standard is to replace.
   *
   * @throws RuleViolation {@code replaces-in-circle} when it leads back to the standard itself
   */
  public void noCircle(String own, List<Replacement> replaced) {
    Set<String> seen = new HashSet<>();
    Set<String> next = wholes(replaced);
    while (!next.isEmpty()) {
      if (next.contains(own)) {
        throw new RuleViolation("replaces-in-circle", own);
      }
      seen.addAll(next);
      next =
          wholes(
              standards.findByNumberIn(next).stream()
                  .flatMap(edition -> edition.replaced().stream())
                  .toList());
      next.removeAll(seen);
    }
  }

  private static Set<String> wholes(List<Replacement> replaced) {
    return replaced.stream()
        .filter(Replacement::whole)
        .map(Replacement::number)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
