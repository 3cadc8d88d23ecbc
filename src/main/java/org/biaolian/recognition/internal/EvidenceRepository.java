package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.EvidenceRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EvidenceRepository extends JpaRepository<EvidenceRow, UUID> {

  /** What lies in a folder, in the order in which it was put there. */
  List<EvidenceRow> findByFolderIdAndRemovedAtIsNullOrderById(UUID folderId);
}
