package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.OverlapJudgement;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OverlapRepository extends JpaRepository<OverlapJudgement, UUID> {

  List<OverlapJudgement> findByCoreKeyIn(Collection<UUID> keys);

  /** The findings in which a record was judged. */
  @Query("select j.id from OverlapJudgement j join j.members m where m.standardId = :standardId")
  List<UUID> judging(UUID standardId);
}
