package org.biaolian.recognition.internal;

import java.util.UUID;
import org.biaolian.recognition.domain.SignedPaper;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SignedPaperRepository extends JpaRepository<SignedPaper, UUID> {}
