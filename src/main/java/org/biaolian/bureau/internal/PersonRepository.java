package org.biaolian.bureau.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.bureau.domain.PersonRow;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

public interface PersonRepository extends JpaRepository<PersonRow, UUID> {
  /** Counts as a change of the person, so that two editors of the roles meet. */
  @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
  Optional<PersonRow> findForChangeById(UUID id);

  Optional<PersonRow> findBySubject(String subject);

  Optional<PersonRow> findByUsername(String username);
}
