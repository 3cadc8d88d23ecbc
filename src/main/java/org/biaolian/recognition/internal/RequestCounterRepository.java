package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface RequestCounterRepository extends Repository<RequestCounter, Integer> {

  /** Locked, so that two requests never take one number. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<RequestCounter> findByYearOf(int year);
}
