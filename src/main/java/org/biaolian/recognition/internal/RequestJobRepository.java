package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.RequestJob;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface RequestJobRepository extends JpaRepository<RequestJob, UUID> {

  @Modifying
  @Query("update RequestJob j set j.beatAt = :now where j.id = :id and j.endedAt is null")
  int beat(UUID id, Instant now);

  @Modifying
  @Query("update RequestJob j set j.endedAt = :now where j.id = :id and j.endedAt is null")
  int end(UUID id, Instant now);

  List<RequestJob> findByOrganizationAndPersonIdOrderByStartedAtDesc(
      String organization, UUID personId, Pageable slice);
}
