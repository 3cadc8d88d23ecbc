package org.biaolian.recognition.internal;

import java.util.UUID;
import org.biaolian.recognition.domain.SealUse;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SealUseRepository extends JpaRepository<SealUse, UUID> {}
