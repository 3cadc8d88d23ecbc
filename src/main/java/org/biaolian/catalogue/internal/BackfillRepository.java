package org.biaolian.catalogue.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.biaolian.catalogue.domain.Backfill;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BackfillRepository extends JpaRepository<Backfill, String> {

  /** One process at a time goes on. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select b from Backfill b where b.name = :name")
  Optional<Backfill> lock(String name);
}
