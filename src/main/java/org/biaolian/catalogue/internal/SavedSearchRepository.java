package org.biaolian.catalogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.domain.SavedSearchRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SavedSearchRepository extends JpaRepository<SavedSearchRow, UUID> {

  List<SavedSearchRow> findByPersonIdAndOrganizationOrderByIdDesc(
      UUID personId, String organization);

  Optional<SavedSearchRow> findByIdAndPersonIdAndOrganization(
      UUID id, UUID personId, String organization);
}
