package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.Look;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface LookRepository extends JpaRepository<Look, Look.Key> {

  /**
   * A case or an entry of the register that a person looked at, whose it is, and the name of its
   * standard.
   *
   * @param target the bureau that decides, or has decided
   */
  record Looked(
      UUID subjectId,
      String subjectKind,
      Instant lookedAt,
      String applicant,
      String target,
      String circle,
      String number,
      String titleZh,
      boolean demonstration) {}

  /** What a person looked at and is still there, the latest first. */
  @Query(
      """
      select new org.biaolian.recognition.internal.LookRepository$Looked(
        l.id.subjectId, l.subjectKind, l.lookedAt, coalesce(c.applicant, r.applicant),
        coalesce(c.target, r.bureauCode), coalesce(c.circleCode, r.circleCode),
        s.number, s.title.titleZh, s.demonstration)
      from Look l
        left join RecognitionCase c on l.subjectKind = 'recognition-case' and c.id = l.id.subjectId
        left join Recognition r on l.subjectKind = 'recognition' and r.id = l.id.subjectId
        join Standard s on s.id = coalesce(c.standardId, r.standardId)
      where l.id.personId = :person
      order by l.lookedAt desc
      """)
  List<Looked> latest(UUID person, Pageable slice);

  @Modifying
  @Query(
      """
      update Look l set l.lookedAt = :now
      where l.id.personId = :person and l.id.subjectId = :subject
      """)
  void again(UUID person, UUID subject, Instant now);
}
