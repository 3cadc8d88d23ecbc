package org.biaolian.recognition.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.Stop;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases and their entries of the register, as the matrix and the flow ask for them. */
public interface MatrixRepository extends Repository<RecognitionCase, UUID> {

  /** One decided case. */
  interface Decided {
    UUID getCaseId();

    String getApplicant();

    String getTarget();

    Instant getAssignedAt();

    Instant getSignedAt();

    Outcome getOutcome();
  }

  /**
   * Standards of a circle with a case that fits, the one with the latest case of all first; empty
   * texts fit all. The state of an entry is that of today, whether or not anything ran. A standard
   * stands for itself by its latest case, so that the first rows are found without reading all.
   */
  @Query(
      """
      select c.standardId
      from RecognitionCase c
      where c.circleCode = :circle and c.state <> TERMINATED
        and not exists (
          select n.id from RecognitionCase n
          where n.standardId = c.standardId and n.circleCode = :circle and n.state <> TERMINATED
            and (n.assignedAt > c.assignedAt or n.assignedAt = c.assignedAt and n.id > c.id))
        and (:ics = '' or c.standardId in (
          select s.id from Standard s
          where s.bibliography.ics like concat(:ics, '%')
            or s.bibliography.ics like concat('% ', :ics, '%')))
        and (:ccs = '' or c.standardId in (
          select s.id from Standard s
          where s.bibliography.ccs like concat(:ccs, '%')))
        and (:state = '' or exists (
          select f.id from RecognitionCase f left join Recognition r on r.caseId = f.id
          where f.standardId = c.standardId and f.circleCode = :circle and f.state <> TERMINATED
            and ((:state in ('IN_FORCE', 'ATTENTION', 'ENDED')
                and case when r.outlook.lastOn <= :today then r.outlook.lastTo
                         when r.outlook.endsOn <= :today then r.outlook.endsTo
                         when r.outlook.thenOn <= :today then r.outlook.thenTo
                         when r.outlook.turnsOn <= :today then r.outlook.turnsTo
                         else r.state end in :entries)
              or (:state = 'RUNNING' and f.state <> SIGNED)
              or (:state = 'OVERDUE' and f.state not in (SIGNED, INFO_REQUESTED)
                and f.clock.timeLimit.due < :today)
              or (:state = 'DECLINED' and f.state = SIGNED and f.proposal.outcome = DECLINED
                and not exists (
                  select l.id from RecognitionCase l
                  where l.requestId = f.requestId and l.target = f.target and l.round > f.round
                    and l.state = SIGNED)))))
      order by c.assignedAt desc, c.id desc
      """)
  List<UUID> standards(
      String circle,
      String ics,
      String ccs,
      String state,
      Collection<RecognitionState> entries,
      LocalDate today,
      Pageable slice);

  /**
   * Cases of these standards in a circle, the first one first, each with its entry of the register
   * if it has one; and in rows of their own the standards with their joint numbers, which need not
   * be read again then.
   */
  @Query(
      """
      select c, r, s
      from (
        select i.id as id from RecognitionCase i
        where i.circleCode = :circle and i.state <> TERMINATED and i.standardId in :ids
        union all
        select j.id as id from Standard j where j.id in :ids) x
        left join RecognitionCase c on c.id = x.id
        left join Recognition r on r.caseId = c.id
        left join Standard s on s.id = x.id
        left join fetch s.particulars.joint
      order by c.assignedAt, c.id
      """)
  List<Object[]> cells(String circle, Collection<UUID> ids);

  /** What was decided in a circle since a moment. */
  @Query(
      """
      select c.id as caseId, c.applicant as applicant, c.target as target, c.assignedAt as assignedAt,
        c.signedAt as signedAt, c.proposal.outcome as outcome
      from RecognitionCase c
      where c.circleCode = :circle and c.state = SIGNED and c.signedAt >= :since
      """)
  List<Decided> decided(String circle, Instant since);

  /** A time in which the clock of a case stood still. */
  record Stopped(UUID caseId, Stop stop) {}

  /** The stops of what {@link #decided} gives. */
  @Query(
      """
      select new org.biaolian.recognition.internal.MatrixRepository$Stopped(c.id, s)
      from RecognitionCase c join c.stops s
      where c.circleCode = :circle and c.state = SIGNED and c.signedAt >= :since
      """)
  List<Stopped> stops(String circle, Instant since);
}
