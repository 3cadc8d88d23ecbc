package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface RequestRepository extends JpaRepository<RecognitionRequest, UUID> {

  /** As the other, of a case that a bureau decides. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select r from RecognitionRequest r
      where r.id = (
        select c.requestId from RecognitionCase c where c.id = :caseId and c.target = :target)
      """)
  Optional<RecognitionRequest> lockOfCase(UUID caseId, String target);

  /** The request of a case, locked against other writers until the end of the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select r from RecognitionRequest r
      where r.id = (select c.requestId from RecognitionCase c where c.id = :caseId)
      """)
  Optional<RecognitionRequest> lockOfCase(UUID caseId);

  /** Which text a case was about. */
  record TextHash(UUID caseId, String sha256) {}

  /** The texts of cases, where there were any. */
  @Query(
      """
      select new org.biaolian.recognition.internal.RequestRepository$TextHash(c.id, r.textHash)
      from RecognitionCase c join RecognitionRequest r on r.id = c.requestId
      where c.id in :cases and r.textHash is not null
      """)
  List<TextHash> textHashes(Collection<UUID> cases);

  /** State, and how many of a submission. */
  @Query(
      """
      select r.state, count(r) from RecognitionRequest r
      where r.submissionId = :submission group by r.state
      """)
  List<Object[]> statesOf(UUID submission);

  long countByEvidenceFolder(UUID folder);

  Optional<RecognitionRequest> findByNumber(String number);

  /** Live requests for the same editions and effect. */
  List<RecognitionRequest> findByStandardIdInAndEffectAndStateIn(
      Collection<UUID> standardIds, Effect effect, Collection<RequestState> states);

  List<RecognitionRequest> findByStandardIdAndStateIn(
      UUID standardId, Collection<RequestState> states);

  /** Returned requests whose time to mend is over, after one in the order of ids. */
  @Query(
      """
      select r.id from RecognitionRequest r
      where r.state = RETURNED and r.timeLimit.due < :today and r.id > :after
      order by r.id
      """)
  List<UUID> overdueToMend(LocalDate today, UUID after, Pageable slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from RecognitionRequest r where r.id in :ids order by r.id")
  List<RecognitionRequest> lock(Collection<UUID> ids);

  /** Clocks that run out on a day or later, after one in the order of ids. */
  @Query(
      """
      select r.id from RecognitionRequest r
      where r.timeLimit.due >= :from and r.state not in (CLOSED, WITHDRAWN, LAPSED) and r.id > :after
      order by r.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);

  /** How many requests that were sent and not opened yet are a bureau's or ask it. */
  @Query(
      """
      select count(r) from RecognitionRequest r
      where r.circleCode = :circle and r.state in (SUBMITTED, ADMISSIBILITY, RETURNED)
        and (r.applicant = :bureau or :bureau member of r.targets)
      """)
  long countUnderWayOf(String circle, String bureau);

  /** How many requests that were sent and not opened yet rest on an agreement. */
  @Query(
      """
      select count(r) from RecognitionRequest r
      where r.circleCode = :circle and r.state in (SUBMITTED, ADMISSIBILITY, RETURNED)
        and r.agreementId = :agreement
      """)
  long countUnderWayOn(String circle, UUID agreement);
}
