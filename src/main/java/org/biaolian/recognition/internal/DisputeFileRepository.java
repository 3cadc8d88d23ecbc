package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.DisputeFile;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DisputeFileRepository extends JpaRepository<DisputeFile, UUID> {

  List<DisputeFile> findByDisputeIdOrderById(UUID disputeId);

  long countByDisputeId(UUID disputeId);
}
