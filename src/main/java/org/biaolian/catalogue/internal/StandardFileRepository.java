package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.domain.StandardFile;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandardFileRepository extends JpaRepository<StandardFile, UUID> {

  /**
   * The newest of its kind of one standard, read by a plan that is kept, unlike one over a list of
   * keys.
   */
  Optional<StandardFile> findFirstByStandardIdAndKindOrderByIdDesc(UUID standardId, FileRole kind);

  /** Newest first: the keys rise with time. */
  List<StandardFile> findByStandardIdInOrderByIdDesc(Collection<UUID> standardIds);

  List<StandardFile> findByDocumentId(UUID documentId);
}
