package org.biaolian.comparison.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.comparison.domain.ComparisonRow;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ComparisonRepository extends JpaRepository<ComparisonRow, UUID> {

  List<ComparisonRow> findByOrganizationAndLeftStandardAndRightStandardOrderByKeptAtDesc(
      String organization, UUID leftStandard, UUID rightStandard);

  List<ComparisonRow> findByOrganizationOrderByKeptAtDesc(String organization, Limit limit);

  /** How many comparisons an organization keeps. */
  record Keeper(String organization, long count) {}

  /** Who keeps comparisons with a text of this standard on either side. */
  @Query(
      """
      select new org.biaolian.comparison.internal.ComparisonRepository$Keeper(
        c.organization, count(c))
      from ComparisonRow c
      where c.leftStandard = :standard or c.rightStandard = :standard
      group by c.organization
      order by c.organization
      """)
  List<Keeper> keepers(UUID standard);
}
