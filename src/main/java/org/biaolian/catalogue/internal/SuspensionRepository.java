package org.biaolian.catalogue.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.StandardSuspension;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SuspensionRepository extends JpaRepository<StandardSuspension, UUID> {

  List<StandardSuspension> findByStandardIdOrderByFirstDayAscIdAsc(UUID standardId);
}
