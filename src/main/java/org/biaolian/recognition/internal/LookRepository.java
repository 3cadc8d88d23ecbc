package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.recognition.domain.Look;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface LookRepository extends JpaRepository<Look, Look.Key> {

  /** The latest look counts, whichever is written last. */
  @Modifying
  @Query(
      """
      update Look l set l.lookedAt = :now
      where l.id.personId = :person and l.id.subjectId = :subject and l.lookedAt < :now
      """)
  void again(UUID person, UUID subject, Instant now);
}
