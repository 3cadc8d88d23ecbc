package org.biaolian.comparison.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.comparison.domain.ComparisonRow;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ComparisonRepository extends JpaRepository<ComparisonRow, UUID> {

  List<ComparisonRow> findByOrganizationAndLeftStandardAndRightStandardOrderByKeptAtDesc(
      String organization, UUID leftStandard, UUID rightStandard);

  List<ComparisonRow> findByOrganizationOrderByKeptAtDesc(String organization, Limit limit);
}
