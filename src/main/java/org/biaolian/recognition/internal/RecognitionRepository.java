package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.domain.AdoptionTurn;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface RecognitionRepository extends JpaRepository<Recognition, UUID> {

  List<Recognition> findByStandardIdIn(Collection<UUID> standardIds);

  Optional<Recognition> findByCaseId(UUID caseId);

  List<Recognition> findByCaseIdIn(Collection<UUID> caseIds);

  /**
   * The entries of a round and of those before it, the latest first: a round that decided as before
   * has none of its own.
   */
  @Query(
      """
      select r from Recognition r, RecognitionCase c, RecognitionCase e
      where c.id = :caseId and e.requestId = c.requestId and e.target = c.target
        and e.round <= c.round and r.caseId = e.id
      order by e.round desc
      """)
  List<Recognition> ofRound(UUID caseId);

  List<Recognition> findByStandardIdInAndEffect(Collection<UUID> standardIds, Effect effect);

  /** Those of these entries that are another bureau's. */
  @Query("select r.id from Recognition r where r.id in :ids and r.bureauCode <> :bureau")
  List<UUID> notOf(Collection<UUID> ids, String bureau);

  /**
   * The register of today, the latest first; what has come by itself counts, done or not. The
   * standards come with their entries, so that they need not be read again.
   */
  @Query(
      """
      select new org.biaolian.recognition.internal.RecognitionRepository$Now(r, s)
      from Recognition r left join Standard s on s.id = r.standardId
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and (:pattern = '' or r.standardId in (
          select n.id from Standard n
          where n.number like :pattern escape '!' or n.title.titleZh like :pattern escape '!'))
        and r.effect in :effects
        and case when r.outlook.lastOn <= :day then r.outlook.lastTo
                 when r.outlook.endsOn <= :day then r.outlook.endsTo
                 when r.outlook.thenOn <= :day then r.outlook.thenTo
                 when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                 else r.state end in :states
      order by r.signedOn desc, r.id desc
      """)
  List<Now> register(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      String pattern,
      LocalDate day,
      Pageable slice);

  /** How many {@link #register} has; what lies behind the first {@code most} is not counted. */
  @Query(
      """
      select count(*) from (
        select r.id as id from Recognition r
        where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
          and (:pattern = '' or r.standardId in (
            select s.id from Standard s
            where s.number like :pattern escape '!' or s.title.titleZh like :pattern escape '!'))
          and r.effect in :effects
          and case when r.outlook.lastOn <= :day then r.outlook.lastTo
                   when r.outlook.endsOn <= :day then r.outlook.endsTo
                   when r.outlook.thenOn <= :day then r.outlook.thenTo
                   when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                   else r.state end in :states
        order by r.circleCode, r.signedOn
        limit :most) d
      """)
  long countRegister(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      String pattern,
      LocalDate day,
      int most);

  /** An entry, and its standard beside it. */
  record Now(Recognition entry, @Nullable Object standard) {}

  /**
   * An entry as it was on a day.
   *
   * @param turn the last one that was written down by that day
   * @param standard beside it, as of {@link Now}
   */
  record Then(
      Recognition entry, Turn turn, @Nullable AdoptionTurn adoption, @Nullable Object standard) {

    /** What had come by that day although nothing ran counts too. */
    public RecognitionState stateOn(LocalDate day) {
      return turn.until() == null ? entry.stateOn(day) : turn.state();
    }
  }

  /**
   * The register of a day that is past: from the states that were written down, and in the last one
   * from what was foreseen, for the day's work may not have been done yet.
   */
  @Query(
      """
      select new org.biaolian.recognition.internal.RecognitionRepository$Then(r, t, a, s)
      from Recognition r join r.turns t
        left join r.adoptions a on a.since <= :day and (a.until is null or a.until > :day)
        left join Standard s on s.id = r.standardId
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
        and (:pattern = '' or r.standardId in (
          select n.id from Standard n
          where n.number like :pattern escape '!' or n.title.titleZh like :pattern escape '!'))
        and r.effect in :effects
        and t.since <= :day and (t.until is null or t.until > :day)
        and case when t.until is not null then t.state
                 when r.outlook.lastOn <= :day then r.outlook.lastTo
                 when r.outlook.endsOn <= :day then r.outlook.endsTo
                 when r.outlook.thenOn <= :day then r.outlook.thenTo
                 when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                 else t.state end in :states
      order by r.signedOn desc, r.id desc
      """)
  List<Then> registerOf(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      String pattern,
      LocalDate day,
      Pageable slice);

  /** How many {@link #registerOf} has; what lies behind the first {@code most} is not counted. */
  @Query(
      """
      select count(*) from (
        select r.id as id from Recognition r join r.turns t
        where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
          and (:pattern = '' or r.standardId in (
            select s.id from Standard s
            where s.number like :pattern escape '!' or s.title.titleZh like :pattern escape '!'))
          and r.effect in :effects
          and t.since <= :day and (t.until is null or t.until > :day)
          and case when t.until is not null then t.state
                   when r.outlook.lastOn <= :day then r.outlook.lastTo
                   when r.outlook.endsOn <= :day then r.outlook.endsTo
                   when r.outlook.thenOn <= :day then r.outlook.thenTo
                   when r.outlook.turnsOn <= :day then r.outlook.turnsTo
                   else t.state end in :states
        order by r.circleCode, r.signedOn
        limit :most) d
      """)
  long countRegisterOf(
      Collection<String> circles,
      String bureau,
      Collection<Effect> effects,
      Collection<RecognitionState> states,
      String pattern,
      LocalDate day,
      int most);

  /**
   * Entries whose facts were not looked at today, after one in the order of ids. What is over is
   * looked at once more and then never: see {@link #overAndDone}.
   */
  @Query(
      """
      select r.id from Recognition r
      where r.lookedOn < :today and r.id > :after
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

  /** What rests on an agreement of a circle. */
  @Query(
      """
      select r.id from Recognition r
      where r.circleCode = :circle and r.agreementId = :agreement
        and r.id > :after and r.state not in (EXPIRED, ENDED, REVOKED)
      order by r.id
      """)
  List<UUID> liveOfAgreement(String circle, UUID agreement, UUID after, Pageable slice);

  @Query(
      """
      select count(r) from Recognition r
      where r.circleCode = :circle and r.agreementId = :agreement
        and r.state not in (EXPIRED, ENDED, REVOKED)
      """)
  long countLiveOfAgreement(String circle, UUID agreement);

  /** How many living entries a bureau holds as the recognising one. */
  @Query(
      """
      select count(r) from Recognition r
      where r.circleCode = :circle and r.bureauCode = :bureau
        and r.state not in (EXPIRED, ENDED, REVOKED)
      """)
  long countLiveRecognisedBy(String circle, String bureau);

  /** How many living entries others hold of the standards of a bureau. */
  @Query(
      """
      select count(r) from Recognition r
      where r.circleCode = :circle and r.applicant = :bureau
        and r.state not in (EXPIRED, ENDED, REVOKED)
      """)
  long countLiveAppliedForBy(String circle, String bureau);

  /** The entries that rounds of some requests have made at a target. */
  @Query(
      """
      select r.id from Recognition r, RecognitionCase c
      where c.requestId in :requestIds and c.target = :target and r.caseId = c.id
      """)
  List<UUID> ofRounds(Collection<UUID> requestIds, String target);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Recognition r where r.id in :ids order by r.id")
  List<Recognition> lock(Collection<UUID> ids);

  /** Looking is no change of the entry: its version stays. */
  @Modifying
  @Query("update Recognition r set r.lookedOn = :today where r.id in :ids")
  void looked(Collection<UUID> ids, LocalDate today);

  /** What is over is not found again by who looks for what was not looked at. */
  @Modifying
  @Query(
      """
      update Recognition r set r.lookedOn = :never
      where r.id in :ids and r.state in (EXPIRED, ENDED, REVOKED)
      """)
  void overAndDone(Collection<UUID> ids, LocalDate never);

  /** Clocks that run out on a day or later, after one in the order of ids. */
  @Query(
      """
      select r.id from Recognition r
      where r.reconfirmBy.due >= :from and r.state = RECONFIRM_DUE and r.id > :after
      order by r.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);
}
