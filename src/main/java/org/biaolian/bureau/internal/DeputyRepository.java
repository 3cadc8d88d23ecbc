package org.biaolian.bureau.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.domain.DeputyRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DeputyRepository extends JpaRepository<DeputyRow, UUID> {

  /** Those that hold on the day or later. */
  List<DeputyRow> findByOrganizationCodeAndValidToGreaterThanEqualOrderByValidFrom(
      String organizationCode, LocalDate day);
}
