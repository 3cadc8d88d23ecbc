package org.biaolian.catalogue.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.AmendmentView;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.EditionChain.Change;
import org.biaolian.catalogue.EditionChain.Edition;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.Family;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardAmendment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows the links between editions, both ways, a generation by two queries. It goes through
 * visible records only: what one may not see is not told by its neighbours either.
 */
@Component
public class EditionReader {

  /** More is no family but a mistake in a source. */
  private static final int MAX_EDITIONS = 100;

  private final StandardRepository standards;
  private final AmendmentRepository amendments;
  private final Records records;

  EditionReader(StandardRepository standards, AmendmentRepository amendments, Records records) {
    this.standards = standards;
    this.amendments = amendments;
    this.records = records;
  }

  public EditionChain chain(Standard viewed, LocalDate today) {
    Map<String, Standard> members = new LinkedHashMap<>();
    Map<String, Standard> neighbours = new LinkedHashMap<>();
    collect(viewed, members, neighbours);
    Family family = new Family(viewed, members.values(), neighbours.values(), today);
    Map<UUID, List<AmendmentView>> amended = amendments(members.values());
    List<Edition> editions =
        family.editions().stream()
            .map(one -> edition(one, members, amended.getOrDefault(one.id(), List.of()), today))
            .toList();
    return new EditionChain(viewed.number().value(), editions, family.inForce(), family.notices());
  }

  private void collect(
      Standard viewed, Map<String, Standard> members, Map<String, Standard> neighbours) {
    members.put(viewed.number().value(), viewed);
    Collection<Standard> generation = List.of(viewed);
    while (!generation.isEmpty() && members.size() < MAX_EDITIONS) {
      Set<String> numbers = new HashSet<>();
      Set<String> older = new HashSet<>();
      for (Standard one : generation) {
        numbers.add(one.number().value());
        one.replaced().stream()
            .filter(Replacement::whole)
            .map(Replacement::number)
            .forEach(older::add);
      }
      List<Standard> next = new ArrayList<>();
      older.removeAll(members.keySet());
      if (!older.isEmpty()) {
        standards.findByNumberIn(older).stream().filter(records::visible).forEach(next::add);
      }
      for (Standard newer : standards.replacing(numbers)) {
        if (records.visible(newer)) {
          boolean whole =
              newer.replaced().stream()
                  .anyMatch(link -> link.whole() && numbers.contains(link.number()));
          if (whole) {
            next.add(newer);
          } else {
            neighbours.put(newer.number().value(), newer);
          }
        }
      }
      next.removeIf(one -> members.putIfAbsent(one.number().value(), one) != null);
      generation = next;
    }
  }

  private static Edition edition(
      Standard standard,
      Map<String, Standard> members,
      List<AmendmentView> amended,
      LocalDate today) {
    StandardDetails details = standard.details();
    return new Edition(
        standard.number().value(),
        details.titleZh(),
        standard.status(today),
        standard.verification() == Verification.VERIFIED,
        details.publishedOn(),
        details.implementedOn(),
        endedOn(standard.status(today), details),
        standard.replaced(),
        changes(standard, members),
        amended);
  }

  private static @Nullable LocalDate endedOn(LegalStatus status, StandardDetails details) {
    return status == LegalStatus.ABOLISHED ? details.abolishedOn() : details.supersededOn();
  }

  private static List<Change> changes(Standard standard, Map<String, Standard> members) {
    return standard.replaced().stream()
        .filter(link -> link.whole() && members.containsKey(link.number()))
        .findFirst()
        .map(link -> members.get(link.number()))
        .map(older -> Differences.between(older.details(), standard.details()))
        .orElse(List.of());
  }

  private Map<UUID, List<AmendmentView>> amendments(Collection<Standard> members) {
    Map<UUID, List<AmendmentView>> found = new LinkedHashMap<>();
    for (StandardAmendment one :
        amendments.findByStandardIdInOrderByOrdinalAscIdAsc(
            members.stream().map(Standard::id).toList())) {
      found.computeIfAbsent(one.standardId(), id -> new ArrayList<>()).add(one.toView());
    }
    return found;
  }
}
