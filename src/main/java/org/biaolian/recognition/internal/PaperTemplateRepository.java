package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.PaperTemplate;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaperTemplateRepository extends JpaRepository<PaperTemplate, UUID> {

  /** The version that held at a moment. */
  Optional<PaperTemplate> findFirstByCircleCodeAndKindAndPutAtLessThanEqualOrderByPutAtDescIdDesc(
      String circleCode, PaperKind kind, Instant at);

  List<PaperTemplate> findByCircleCodeAndKindOrderByPutAtDescIdDesc(
      String circleCode, PaperKind kind);
}
