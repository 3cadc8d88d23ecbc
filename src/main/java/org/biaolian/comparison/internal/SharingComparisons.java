package org.biaolian.comparison.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.SharingDependents;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A comparison that was kept is opened again only by who may read both texts. */
@Component
class SharingComparisons implements SharingDependents {

  private final ComparisonRepository comparisons;

  SharingComparisons(ComparisonRepository comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Dependent> of(UUID standardId) {
    return comparisons.keepers(standardId).stream()
        .map(
            one ->
                new Dependent(
                    new OrganizationCode(one.organization()),
                    Ground.TEXT,
                    "catalogue.sharing.breaks.comparisons",
                    List.of(Long.toString(one.count()))))
        .toList();
  }
}
