package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.StandardFile;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandardFileRepository extends JpaRepository<StandardFile, UUID> {

  /** Newest first: the keys rise with time. */
  List<StandardFile> findByStandardIdInOrderByIdDesc(Collection<UUID> standardIds);
}
