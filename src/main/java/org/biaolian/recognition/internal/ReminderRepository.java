package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ReminderRepository extends JpaRepository<Reminder, Reminder.Key> {

  @Query("select r from Reminder r where r.id.subjectId in :ids")
  List<Reminder> planned(Collection<UUID> ids);

  /** Running cases that are due in a span of days and of which no reminder is planned. */
  @Query(
      """
      select c.id from RecognitionCase c
      where c.clock.timeLimit.due between :from and :to and c.state not in (SIGNED, TERMINATED)
        and not exists (
          select r from Reminder r
          where r.id.subjectId = c.id and r.id.dueOn = c.clock.timeLimit.due)
        and c.id > :after
      order by c.id
      """)
  List<UUID> casesToPlan(LocalDate from, LocalDate to, UUID after, Pageable slice);

  /** The same for requests that are ruled on or mended. */
  @Query(
      """
      select q.id from RecognitionRequest q
      where q.timeLimit.due between :from and :to
        and q.state in (SUBMITTED, ADMISSIBILITY, RETURNED)
        and not exists (
          select r from Reminder r
          where r.id.subjectId = q.id and r.id.dueOn = q.timeLimit.due)
        and q.id > :after
      order by q.id
      """)
  List<UUID> requestsToPlan(LocalDate from, LocalDate to, UUID after, Pageable slice);

  /** The same for disputes, whose whole has a last day too; statements are owed side by side. */
  @Query(
      """
      select d.id from Dispute d
      where d.state in (OPENED, ACCEPTED, STATEMENTS, EXPERT_OPINION, RECOMMENDED)
        and least(coalesce(d.timeLimit.due, d.endsOn), d.endsOn) between :from and :to
        and not exists (
          select r from Reminder r
          where r.id.subjectId = d.id
            and r.id.dueOn = least(coalesce(d.timeLimit.due, d.endsOn), d.endsOn)
            and ((d.state = ACCEPTED and r.id.part <> '')
              or (d.state <> ACCEPTED and r.id.part = '')))
        and d.id > :after
      order by d.id
      """)
  List<UUID> disputesToPlan(LocalDate from, LocalDate to, UUID after, Pageable slice);

  /** What reminders have come of and nobody was told, after one in the order of ids. */
  @Query(
      """
      select distinct r.id.subjectId from Reminder r
      where r.state = WAITING and r.fallsOn <= :today and r.id.subjectId > :after
      order by r.id.subjectId
      """)
  List<UUID> due(LocalDate today, UUID after, Pageable slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select r from Reminder r where r.id.subjectId in :ids
      order by r.id.subjectId, r.id.dueOn, r.id.workingDays, r.id.part
      """)
  List<Reminder> lock(Collection<UUID> ids);

  /** What a subject was or will be reminded of, the latest first. */
  @Query(
      """
      select r from Reminder r where r.id.subjectId = :id and r.state <> PASSED
      order by r.id.dueOn desc, r.id.workingDays, r.id.part
      """)
  List<Reminder> of(UUID id);

  /**
   * A reminder, what it is about, and the name of its standard; of the four one is there, or none
   * if it is gone.
   */
  record Told(
      Reminder reminder,
      @Nullable RecognitionCase worked,
      @Nullable RecognitionRequest request,
      @Nullable Recognition entry,
      @Nullable Dispute dispute,
      String number,
      String titleZh,
      boolean demonstration) {}

  /** What the holders of these roles were told and is not over, the nearest due day first. */
  @Query(
      """
      select new org.biaolian.recognition.internal.ReminderRepository$Told(
        r, c, q, n, d, s.number, s.title.titleZh, s.demonstration)
      from Reminder r
        left join Standard s on s.id = r.standardId
        left join RecognitionCase c on c.id = r.id.subjectId
        left join RecognitionRequest q on q.id = r.id.subjectId
        left join Recognition n on n.id = r.id.subjectId
        left join Dispute d on d.id = r.id.subjectId
      where r.organization = :organization and r.role in :roles and r.toldAt is not null
        and r.id.dueOn >= :today
      order by r.id.dueOn, r.id.subjectId, r.id.workingDays
      """)
  List<Told> told(String organization, Collection<Role> roles, LocalDate today, Pageable slice);
}
