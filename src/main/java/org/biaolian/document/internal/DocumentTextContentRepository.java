package org.biaolian.document.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DocumentTextContentRepository extends JpaRepository<DocumentTextContent, UUID> {}
