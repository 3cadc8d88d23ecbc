package org.biaolian.comparison.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.audit.TrailSubject;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.comparison.Comparisons;
import org.biaolian.comparison.domain.ComparisonRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kept comparisons in the trail: they go by the numbers of both standards. */
@Component
class ComparisonSubject implements TrailSubject {

  private final ComparisonRepository comparisons;
  private final StandardFactsReader standards;

  ComparisonSubject(ComparisonRepository comparisons, StandardFactsReader standards) {
    this.comparisons = comparisons;
    this.standards = standards;
  }

  @Override
  public String kind() {
    return Comparisons.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Name> names(Collection<UUID> ids) {
    Map<UUID, Name> names = new HashMap<>();
    for (ComparisonRow row : comparisons.findAllById(ids)) {
      Optional<String> left = number(row.leftStandard());
      Optional<String> right = number(row.rightStandard());
      if (left.isPresent() && right.isPresent()) {
        names.put(
            row.id(),
            new Name(
                left.get() + " ↔ " + right.get(),
                CatalogueRoutes.compare(left.get(), right.get())));
      }
    }
    return names;
  }

  private Optional<String> number(UUID standard) {
    return standards.find(standard).map(facts -> facts.number());
  }

  @Override
  public Optional<String> wordKey(String constant) {
    return Stream.of(Conformity.values())
        .filter(degree -> degree.name().equals(constant))
        .findFirst()
        .map(degree -> "catalogue.conformity." + constant.toLowerCase(Locale.ROOT));
  }
}
