package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.Look;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface LookRepository extends JpaRepository<Look, Look.Key> {

  /** What a person looked at, the latest first. */
  @Query("select l from Look l where l.id.personId = :person order by l.lookedAt desc")
  List<Look> latest(UUID person, Pageable slice);
}
