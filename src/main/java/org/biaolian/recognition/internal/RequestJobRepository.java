package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.RequestJob;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface RequestJobRepository extends JpaRepository<RequestJob, UUID> {

  @Modifying
  @Query("update RequestJob j set j.beatAt = :now where j.id = :id and j.endedAt is null")
  int beat(UUID id, Instant now);

  /** Ends it and forgets by what sign-in it could have gone on. */
  @Modifying
  @Query(
      """
      update RequestJob j set j.endedAt = :now, j.pass.subject = null, j.pass.username = null,
        j.pass.roles = null, j.pass.organizations = null
      where j.id = :id and j.endedAt is null
      """)
  int end(UUID id, Instant now);

  /** Jobs that have not moved since and may go on by themselves, the oldest first. */
  @Query(
      """
      select j from RequestJob j
      where j.endedAt is null and j.beatAt < :before and j.pass.subject is not null
      order by j.startedAt, j.id
      """)
  List<RequestJob> standing(Instant before, Limit most);

  /**
   * Takes a job that stands still; of several who try, one does.
   *
   * @return 1 for that one
   */
  @Modifying
  @Query(
      """
      update RequestJob j set j.beatAt = :now
      where j.id = :id and j.endedAt is null and j.beatAt < :before
      """)
  int claim(UUID id, Instant before, Instant now);

  List<RequestJob> findByOrganizationAndPersonIdOrderByStartedAtDesc(
      String organization, UUID personId, Pageable slice);
}
