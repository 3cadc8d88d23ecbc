package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface CaseRepository extends JpaRepository<RecognitionCase, UUID> {

  /**
   * Cases with all who ever took a step of them or were asked about them as experts, in one
   * statement; every step asks who they are.
   */
  @Query(
      """
      select c from RecognitionCase c
      left join fetch c.deputies left join fetch c.reviewers left join fetch c.signers
      left join fetch c.experts
      where c.id in :ids
      """)
  List<RecognitionCase> withPeople(Collection<UUID> ids);

  List<RecognitionCase> findByRequestIdOrderByTargetAscRoundAsc(UUID requestId);

  /** All rounds of one case. */
  List<RecognitionCase> findByRequestIdAndTargetOrderByRound(UUID requestId, String target);

  /** Cases that are being decided anew, for these editions and this effect. */
  @Query(
      """
      select c from RecognitionCase c, RecognitionRequest r
      where c.standardId in :standardIds and c.round > 1 and c.state not in (SIGNED, TERMINATED)
        and r.id = c.requestId and r.effect = :effect
      """)
  List<RecognitionCase> decidedAnew(Collection<UUID> standardIds, Effect effect);

  /** Whether a later round of the same case is signed. */
  @Query(
      """
      select count(l) > 0 from RecognitionCase c, RecognitionCase l
      where c.id = :caseId and l.requestId = c.requestId and l.target = c.target
        and l.round > c.round and l.state = SIGNED
      """)
  boolean decidedLater(UUID caseId);

  /** Running rounds after the first in these circles; there are few. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.round > 1 and c.circleCode in :circles and c.state not in (SIGNED, TERMINATED)
      """)
  List<UUID> liveLaterRounds(Collection<String> circles);

  /** Those of these requests of which a case still waits. */
  @Query(
      """
      select distinct c.requestId from RecognitionCase c
      where c.requestId in :requestIds and c.state not in (SIGNED, TERMINATED)
      """)
  Set<UUID> withLive(Collection<UUID> requestIds);

  /** The same, besides some cases. */
  @Query(
      """
      select distinct c.requestId from RecognitionCase c
      where c.requestId in :requestIds and c.state not in (SIGNED, TERMINATED)
        and c.id not in :besides
      """)
  Set<UUID> withLiveBeside(Collection<UUID> requestIds, Collection<UUID> besides);

  List<RecognitionCase> findByStandardIdIn(Collection<UUID> standardIds);

  /**
   * A case and what came of it.
   *
   * @param entry in the register; none while the case runs, and where nothing came of it
   */
  record Worked(RecognitionCase worked, @Nullable Recognition entry) {}

  /** The cases of some standards, each with its entry, in one statement. */
  @Query(
      """
      select new org.biaolian.recognition.internal.CaseRepository$Worked(c, r)
      from RecognitionCase c left join Recognition r on r.caseId = c.id
      where c.standardId in :standardIds
      """)
  List<Worked> withEntries(Collection<UUID> standardIds);

  /** Running cases whose due day has come and was not escalated, after one in the order of ids. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.clock.timeLimit.due <= :today and c.state not in (SIGNED, TERMINATED)
        and not exists (
          select e from Escalation e where e.id.caseId = c.id and e.id.dueOn = c.clock.timeLimit.due)
        and c.id > :after
      order by c.id
      """)
  List<UUID> dueForEscalation(LocalDate today, UUID after, Pageable slice);

  /** Cases that got no answer in time, of which the clerk has not been told yet. */
  @Query(
      """
      select c.id from RecognitionCase c, Escalation e
      where c.state = INFO_REQUESTED and c.clock.timeLimit.due < :today
        and e.id.caseId = c.id and e.id.dueOn = c.clock.timeLimit.due and e.afterDue = false
        and c.id > :after
      order by c.id
      """)
  List<UUID> withoutAnswer(LocalDate today, UUID after, Pageable slice);

  /** Who assesses now for a bureau, and how many each. */
  @Query(
      """
      select c.clerkId, count(c) from RecognitionCase c
      where c.target = :target and c.state in (ASSESSING, INFO_REQUESTED) and c.clerkId is not null
      group by c.clerkId
      """)
  List<Object[]> assessing(String target);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from RecognitionCase c where c.id in :ids order by c.id")
  List<RecognitionCase> lock(Collection<UUID> ids);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from RecognitionCase c where c.requestId = :request order by c.id")
  List<RecognitionCase> lockOfRequest(UUID request);

  /** Which of these have been escalated for their present due day. */
  @Query(
      """
      select c.id from RecognitionCase c, Escalation e
      where c.id in :ids and e.id.caseId = c.id and e.id.dueOn = c.clock.timeLimit.due
      """)
  Set<UUID> escalatedAmong(Collection<UUID> ids);

  /** Running cases of a standard. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.standardId = :standardId and c.state not in (SIGNED, TERMINATED)
      """)
  List<UUID> liveOfStandard(UUID standardId);

  /** Running cases that these bureaus decide in a circle. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.target in :targets and c.circleCode = :circle and c.state not in (SIGNED, TERMINATED)
      """)
  List<UUID> liveOfTargets(String circle, Collection<String> targets);

  /** Running cases of the own requests of these bureaus in a circle. */
  @Query(
      """
      select c.id from RecognitionCase c, RecognitionRequest r
      where r.applicant in :applicants and r.state = OPEN and r.circleCode = :circle
        and c.requestId = r.id and c.state not in (SIGNED, TERMINATED)
      """)
  List<UUID> liveOfApplicants(String circle, Collection<String> applicants);

  /** Running cases that rest on any of these agreements. */
  @Query(
      """
      select c.id from RecognitionCase c, RecognitionRequest r
      where r.agreementId in :agreements and r.state = OPEN
        and c.requestId = r.id and c.state not in (SIGNED, TERMINATED)
      """)
  List<UUID> liveOfAgreements(Collection<UUID> agreements);

  /** How many running cases a bureau decides in a circle. */
  @Query(
      """
      select count(c) from RecognitionCase c
      where c.circleCode = :circle and c.target = :bureau and c.state not in (SIGNED, TERMINATED)
      """)
  long countLiveOfTarget(String circle, String bureau);

  /** How many running cases others decide about what a bureau asked for in a circle. */
  @Query(
      """
      select count(c) from RecognitionCase c
      where c.circleCode = :circle and c.applicant = :bureau and c.state not in (SIGNED, TERMINATED)
      """)
  long countLiveOfApplicant(String circle, String bureau);

  /** How many running cases of a circle rest on an agreement, later rounds too. */
  @Query(
      """
      select count(c) from RecognitionCase c, RecognitionRequest r
      where c.circleCode = :circle and c.state not in (SIGNED, TERMINATED)
        and r.id = c.requestId and r.agreementId = :agreement
      """)
  long countLiveOfAgreement(String circle, UUID agreement);

  /** Decisions that are shown to the public on a day; those that end first, first. */
  @Query(
      """
      select c from RecognitionCase c
      where c.before.publicUntil >= :today and c.state = TO_SIGN
      order by c.before.publicUntil, c.id
      """)
  List<RecognitionCase> shownToPublic(LocalDate today, Pageable slice);

  /** Decisions whose publicity is over, which nobody was told yet. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.before.publicUntil < :today and c.before.publicityTold = false
        and c.state = TO_SIGN and c.id > :after
      order by c.id
      """)
  List<UUID> publicityOver(LocalDate today, UUID after, Pageable slice);

  /** Telling is no change of the case: its version stays. */
  @Modifying
  @Query("update RecognitionCase c set c.before.publicityTold = true where c.id in :ids")
  void toldPublicityOver(Collection<UUID> ids);

  @Query("select c.requestId from RecognitionCase c where c.id in :ids")
  Set<UUID> requestsOf(Collection<UUID> ids);

  /** Of those cases that a bureau decides. */
  @Query("select c.requestId from RecognitionCase c where c.id in :ids and c.target = :target")
  Set<UUID> requestsOf(Collection<UUID> ids, String target);

  /** Clocks that run out on a day or later, after one in the order of ids. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.clock.timeLimit.due >= :from and c.state not in (SIGNED, TERMINATED) and c.id > :after
      order by c.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);
}
