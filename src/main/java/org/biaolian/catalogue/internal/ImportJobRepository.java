package org.biaolian.catalogue.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.domain.ImportJob;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ImportJobRepository extends JpaRepository<ImportJob, UUID> {

  /** For a step: nobody else steps at the same time. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select job from ImportJob job where job.id = :id")
  Optional<ImportJob> findForStep(UUID id);

  List<ImportJob> findByOrganizationOrderByStartedAtDescIdDesc(String organization);
}
