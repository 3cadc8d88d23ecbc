package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.Turn;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface RecognitionRepository extends JpaRepository<Recognition, UUID> {

  List<Recognition> findByStandardIdIn(Collection<UUID> standardIds);

  Optional<Recognition> findByCaseId(UUID caseId);

  List<Recognition> findByStandardIdAndEffectAndBureauCode(
      UUID standardId, Effect effect, String bureauCode);

  /** Those of these entries that are another bureau's. */
  @Query("select r.id from Recognition r where r.id in :ids and r.bureauCode <> :bureau")
  List<UUID> notOf(Collection<UUID> ids, String bureau);

  /** The register of today, the latest first; what has come by itself counts, done or not. */
  @Query(
      """
      select r from Recognition r
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and r.effect in :effects
        and case when r.outlook.endsOn <= :day then r.outlook.endsTo
                 when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                 else r.state end in :states
      order by r.signedOn desc, r.id
      """)
  List<Recognition> register(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      LocalDate day,
      Pageable slice);

  @Query(
      """
      select count(r) from Recognition r
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and r.effect in :effects
        and case when r.outlook.endsOn <= :day then r.outlook.endsTo
                 when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                 else r.state end in :states
      """)
  long countRegister(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      LocalDate day);

  /** An entry with the state that it had on a day. */
  record Then(Recognition entry, Turn turn) {}

  /** The register of a day that is past, from the states that were written down. */
  @Query(
      """
      select new org.biaolian.recognition.internal.RecognitionRepository$Then(r, t)
      from Recognition r join r.turns t
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and r.effect in :effects and t.state in :states
        and t.since <= :day and (t.until is null or t.until > :day)
      order by r.signedOn desc, r.id
      """)
  List<Then> registerOf(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      LocalDate day,
      Pageable slice);

  @Query(
      """
      select count(r) from Recognition r join r.turns t
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and r.effect in :effects and t.state in :states
        and t.since <= :day and (t.until is null or t.until > :day)
      """)
  long countRegisterOf(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      LocalDate day);

  /** Entries whose facts were not looked at today, after one in the order of ids. */
  @Query(
      """
      select r.id from Recognition r
      where r.lookedOn < :today and r.id > :after and r.state not in (EXPIRED, ENDED, REVOKED)
      order by r.id
      """)
  List<UUID> toLookAt(LocalDate today, UUID after, Pageable slice);

  @Query(
      """
      select r.id from Recognition r
      where r.standardId = :standardId and r.state not in (EXPIRED, ENDED, REVOKED)
      """)
  List<UUID> liveOfStandard(UUID standardId);

  /** What a bureau recognises, or has recognised by others, in a circle. */
  @Query(
      """
      select r.id from Recognition r
      where r.circleCode = :circle and (r.bureauCode = :bureau or r.applicant = :bureau)
        and r.id > :after and r.state not in (EXPIRED, ENDED, REVOKED)
      order by r.id
      """)
  List<UUID> liveOfBureau(String circle, String bureau, UUID after, Pageable slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Recognition r where r.id in :ids order by r.id")
  List<Recognition> lock(Collection<UUID> ids);

  /** Looking is no change of the entry: its version stays. */
  @Modifying
  @Query("update Recognition r set r.lookedOn = :today where r.id in :ids")
  void looked(Collection<UUID> ids, LocalDate today);

  /** Clocks that run out on a day or later, after one in the order of ids. */
  @Query(
      """
      select r.id from Recognition r
      where r.reconfirmBy.due >= :from and r.state = RECONFIRM_DUE and r.id > :after
      order by r.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);
}
