package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.domain.Countersignature;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CountersignRepository extends JpaRepository<Countersignature, UUID> {

  List<Countersignature> findByCaseIdOrderByAskedAt(UUID caseId);

  boolean existsByCaseIdAndState(UUID caseId, Countersignature.State state);

  Optional<Countersignature> findBySecretHash(String hash);

  @Query("select c.caseId from Countersignature c where c.secretHash = :hash")
  Optional<UUID> caseOfSecret(String hash);

  /** Two answers by one link wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Countersignature c where c.secretHash = :hash")
  Optional<Countersignature> lockBySecretHash(String hash);
}
