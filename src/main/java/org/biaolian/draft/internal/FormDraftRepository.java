package org.biaolian.draft.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.draft.domain.FormDraftRow;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface FormDraftRepository extends JpaRepository<FormDraftRow, UUID> {

  Optional<FormDraftRow> findByPersonIdAndOrganizationAndForm(
      UUID personId, String organization, String form);

  long countByPersonId(UUID personId);

  @Modifying
  @Query("delete from FormDraftRow d where d.personId = :person and d.keptAt < :before")
  int forget(UUID person, Instant before);
}
