package org.biaolian.recognition.internal;

import java.util.UUID;
import org.biaolian.recognition.domain.RegisterAct;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ActRepository extends JpaRepository<RegisterAct, UUID> {}
