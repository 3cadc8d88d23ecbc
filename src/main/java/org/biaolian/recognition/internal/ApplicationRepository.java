package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ApplicationRepository extends JpaRepository<EnterpriseApplication, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from EnterpriseApplication a where a.id = :id")
  Optional<EnterpriseApplication> lock(UUID id);

  long countByEvidenceFolder(UUID evidenceFolder);

  /** The latest first. */
  List<EnterpriseApplication> findByPersonIdAndHomeBureauOrderByIdDesc(
      UUID personId, String homeBureau);

  /** The oldest first. */
  List<EnterpriseApplication> findByHomeBureauAndStateOrderById(
      String homeBureau, ApplicationState state);
}
