package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.Recognition;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface AnnouncementRepository extends JpaRepository<Announcement, UUID> {

  Optional<Announcement> findByCode(String code);

  List<Announcement> findByNumberOrderByAnnouncedAt(String number);

  Optional<Announcement> findBySha256(String sha256);

  boolean existsByBureauCodeAndNumber(String bureauCode, String number);

  /** The numbers of a bureau that hold these words. */
  @Query(
      """
      select a.number from Announcement a
      where a.bureauCode = :bureau and a.number like concat('%', :words, '%')
      """)
  Set<String> numbersWith(String bureau, String words);

  /** How many lines of an announcement are about standards that not everybody may read. */
  @Query(
      """
      select count(e.standardId) from Announcement a join a.entries e
      where a.id = :id and e.standardId not in (
        select s.id from Standard s where s.sharing.level = :open)
      """)
  long notPublic(UUID id, Sharing open);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Announcement a where a.id = :id")
  Optional<Announcement> lock(UUID id);

  @Query(
      """
      select a from Announcement a where a.circleCode in :circles
      order by a.dated desc, a.announcedAt desc
      """)
  List<Announcement> ofCircles(Collection<String> circles, Pageable slice);

  @Query("select count(a) from Announcement a where a.circleCode in :circles")
  long countOfCircles(Collection<String> circles);

  /** An announcement in which an entry of the register stands. */
  interface Mention {
    UUID getRecognitionId();

    UUID getId();

    String getNumber();

    LocalDate getDated();
  }

  @Query(
      """
      select e.recognitionId as recognitionId, a.id as id, a.number as number, a.dated as dated
      from Announcement a join a.entries e
      where e.recognitionId in :recognitions
      order by a.dated, a.announcedAt
      """)
  List<Mention> mentions(Collection<UUID> recognitions);

  /** What a bureau may announce: what holds or waits to be confirmed; empty texts fit all. */
  @Query(
      """
      select r from Recognition r
      where r.bureauCode = :bureau and r.state not in (EXPIRED, ENDED, REVOKED)
        and r.signedOn between :from and :until
        and (:anyAgreement = true or r.agreementId = :agreement)
        and (:ics = '' or r.standardId in (
          select s.id from Standard s
          where s.bibliography.ics like concat(:ics, '%')
            or s.bibliography.ics like concat('% ', :ics, '%')))
        and (:ccs = '' or r.standardId in (
          select s.id from Standard s where s.bibliography.ccs like concat(:ccs, '%')))
        and (:fresh = false or not exists (
          select e from Announcement a join a.entries e where e.recognitionId = r.id))
      order by r.signedOn, r.id
      """)
  List<Recognition> candidates(
      String bureau,
      LocalDate from,
      LocalDate until,
      boolean anyAgreement,
      UUID agreement,
      String ics,
      String ccs,
      boolean fresh,
      Pageable slice);
}
