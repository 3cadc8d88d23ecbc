package org.biaolian.document.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.document.TextState;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DocumentTextRepository extends JpaRepository<DocumentTextRow, UUID> {

  List<DocumentTextRow> findByStateOrderByChangedAt(TextState state, Limit limit);
}
