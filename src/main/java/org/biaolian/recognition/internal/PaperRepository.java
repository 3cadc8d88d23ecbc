package org.biaolian.recognition.internal;

import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.Paper;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaperRepository extends JpaRepository<Paper, UUID> {

  Optional<Paper> findByCaseIdAndKindAndTurn(UUID caseId, PaperKind kind, int turn);

  Optional<Paper> findByCode(String code);

  Optional<Paper> findByNumber(String number);

  Optional<Paper> findBySha256(String sha256);
}
