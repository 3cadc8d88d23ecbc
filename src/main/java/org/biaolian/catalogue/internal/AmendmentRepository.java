package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.StandardAmendment;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AmendmentRepository extends JpaRepository<StandardAmendment, UUID> {

  List<StandardAmendment> findByStandardIdInOrderByOrdinalAscIdAsc(Collection<UUID> standardIds);
}
