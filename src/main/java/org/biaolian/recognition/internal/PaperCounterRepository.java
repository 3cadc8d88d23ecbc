package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface PaperCounterRepository extends Repository<PaperCounter, String> {

  /** Locked, so that two papers never take one number. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<PaperCounter> findByCounted(String counted);

  PaperCounter save(PaperCounter counter);
}
