package org.biaolian.catalogue.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.biaolian.catalogue.domain.LegalStatusDay;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LegalStatusDayRepository extends JpaRepository<LegalStatusDay, Integer> {

  /** One at a time tells the changes of a day. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from LegalStatusDay d")
  Optional<LegalStatusDay> lock();
}
