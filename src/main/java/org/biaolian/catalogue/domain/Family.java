package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.biaolian.catalogue.EditionChain.Notice;
import org.biaolian.catalogue.EditionChain.Notice.Kind;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Replacement;

/**
 * The editions that replace each other as a whole, seen from one of them on a day. Sources
 * contradict each other, so circles and forks are borne and told, never followed twice.
 */
public final class Family {

  private final String viewed;
  private final LocalDate today;
  private final Map<String, Standard> editions = new LinkedHashMap<>();
  private final Map<String, Set<String>> replacedBy = new LinkedHashMap<>();
  private final List<Standard> neighbours;

  /**
   * @param members the editions linked as a whole, the viewed one among them
   * @param neighbours other standards that name a member
   */
  public Family(
      Standard viewed,
      Collection<Standard> members,
      Collection<Standard> neighbours,
      LocalDate today) {
    this.viewed = viewed.number().value();
    this.today = today;
    this.neighbours = List.copyOf(neighbours);
    members.stream().sorted(newestFirst()).forEach(one -> editions.put(one.number().value(), one));
    for (Standard newer : editions.values()) {
      for (Replacement link : newer.replaced()) {
        if (link.whole()) {
          replacedBy
              .computeIfAbsent(link.number(), older -> new LinkedHashSet<>())
              .add(newer.number().value());
        }
      }
    }
  }

  /** Newest first. */
  public List<Standard> editions() {
    return List.copyOf(editions.values());
  }

  /** The editions in force that the viewed one leads to. */
  public List<String> inForce() {
    Set<String> seen = new HashSet<>();
    List<String> found = new ArrayList<>();
    List<String> next = List.of(viewed);
    while (!next.isEmpty()) {
      List<String> further = new ArrayList<>();
      for (String number : next) {
        Standard edition = editions.get(number);
        if (edition == null || !seen.add(number)) {
          continue;
        }
        if (edition.status(today) == LegalStatus.IN_FORCE) {
          found.add(number);
        } else {
          further.addAll(replacedBy.getOrDefault(number, Set.of()));
        }
      }
      next = further;
    }
    return found;
  }

  /** What does not fit, or has to be known. */
  public List<Notice> notices() {
    Set<Notice> notices = new LinkedHashSet<>();
    circle(notices);
    for (Standard edition : editions.values()) {
      links(edition, notices);
    }
    replacedBy.forEach(
        (older, newer) -> {
          if (newer.size() > 1) {
            notices.add(new Notice(Kind.FORK, List.of(older, String.join("、", newer))));
          }
        });
    for (Standard other : neighbours) {
      for (Replacement link : other.replaced()) {
        if (!link.whole() && editions.containsKey(link.number())) {
          notices.add(partly(other, link));
        }
      }
    }
    if (inForce().isEmpty() && over(Objects.requireNonNull(editions.get(viewed)))) {
      notices.add(new Notice(Kind.NONE_IN_FORCE, List.of(viewed)));
    }
    return List.copyOf(notices);
  }

  private void links(Standard edition, Set<Notice> notices) {
    String number = edition.number().value();
    for (Replacement link : edition.replaced()) {
      Standard older = editions.get(link.number());
      if (!link.whole()) {
        notices.add(partly(edition, link));
      } else if (older == null) {
        notices.add(new Notice(Kind.UNKNOWN, List.of(number, link.number())));
      } else if (began(older).isAfter(began(edition))) {
        notices.add(new Notice(Kind.BACKWARDS, List.of(number, link.number())));
      } else if (edition.status(today) == LegalStatus.IN_FORCE
          && older.status(today) == LegalStatus.IN_FORCE) {
        notices.add(new Notice(Kind.STILL_IN_FORCE, List.of(link.number(), number)));
      }
    }
  }

  private static Notice partly(Standard newer, Replacement link) {
    String parts = link.parts();
    return new Notice(
        Kind.PARTLY, List.of(newer.number().value(), link.number(), parts == null ? "" : parts));
  }

  private void circle(Set<Notice> notices) {
    List<String> inCircle =
        editions.keySet().stream().filter(number -> leadsTo(number, number)).sorted().toList();
    if (!inCircle.isEmpty()) {
      notices.add(new Notice(Kind.CIRCLE, List.of(String.join("、", inCircle))));
    }
  }

  private boolean leadsTo(String from, String to) {
    Set<String> seen = new HashSet<>();
    List<String> next = new ArrayList<>(replacedBy.getOrDefault(from, Set.of()));
    while (!next.isEmpty()) {
      String number = next.removeLast();
      if (number.equals(to)) {
        return true;
      }
      if (seen.add(number)) {
        next.addAll(replacedBy.getOrDefault(number, Set.of()));
      }
    }
    return false;
  }

  private boolean over(Standard edition) {
    LegalStatus status = edition.status(today);
    return status == LegalStatus.SUPERSEDED || status == LegalStatus.ABOLISHED;
  }

  private static Comparator<Standard> newestFirst() {
    return Comparator.comparing(Family::began)
        .thenComparing(edition -> edition.number().value())
        .reversed();
  }

  /** When it came out, as far as that is known: its date, otherwise the year of its number. */
  private static LocalDate began(Standard edition) {
    LocalDate published = edition.details().publishedOn();
    return published == null ? LocalDate.of(edition.number().year(), 1, 1) : published;
  }
}
