package org.biaolian.bureau.internal;

import java.util.Optional;
import java.util.UUID;
import org.biaolian.bureau.domain.PersonRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PersonRepository extends JpaRepository<PersonRow, UUID> {
  Optional<PersonRow> findBySubject(String subject);

  Optional<PersonRow> findByUsername(String username);
}
