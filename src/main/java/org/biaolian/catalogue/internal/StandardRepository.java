package org.biaolian.catalogue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

public interface StandardRepository
    extends JpaRepository<Standard, UUID>, JpaSpecificationExecutor<Standard> {

  Optional<Standard> findByNumber(String number);

  @Query(
      "select standard from Standard standard where standard.ownerBureau = :owner and"
          + " (standard.number like :pattern escape '!' or standard.title.titleZh like :pattern"
          + " escape '!') and (:waiting = false or standard.sharing.proposedSharing is not null)"
          + " order by standard.number")
  List<Standard> findOwn(String owner, String pattern, boolean waiting, Pageable slice);

  @Query(
      "select count(standard) from Standard standard where standard.ownerBureau = :owner and"
          + " (standard.number like :pattern escape '!' or standard.title.titleZh like :pattern"
          + " escape '!') and (:waiting = false or standard.sharing.proposedSharing is not null)")
  long countOwn(String owner, String pattern, boolean waiting);

  /** Of the records that an import proposes to share, those that still wait. */
  @Query(
      "select standard from Standard standard where standard.sharing.sharingImport = :job and"
          + " standard.ownerBureau = :owner and (standard.number like :pattern escape '!' or"
          + " standard.title.titleZh like :pattern escape '!') order by standard.number")
  List<Standard> findProposed(String owner, String pattern, UUID job, Pageable slice);

  @Query(
      "select count(standard) from Standard standard where standard.sharing.sharingImport = :job"
          + " and standard.ownerBureau = :owner and (standard.number like :pattern escape '!' or"
          + " standard.title.titleZh like :pattern escape '!')")
  long countProposed(String owner, String pattern, UUID job);

  List<Standard> findByNumberIn(Collection<String> numbers);

  /** The standards that name one of these numbers as replaced, in whole or in part. */
  @Query(
      "select distinct s from Standard s join s.replacements.replaced r where r.number in :numbers")
  List<Standard> replacing(Collection<String> numbers);

  /** Standards that say what they replace and are linked to none of it. */
  @Query(
      """
      select s from Standard s
      where s.id > :last and s.replacements.replacesText is not null
        and s.replacements.replaced is empty
      order by s.id
      """)
  List<Standard> unlinkedAfter(UUID last, Limit piece);

  /** The standards that name one of these numbers as another one of their joint text. */
  @Query("select distinct s from Standard s join s.particulars.joint j where j in :numbers")
  List<Standard> jointWith(Collection<String> numbers);

  /** The other numbers of joint texts, each with the record that names it. */
  @Query(
      "select s.id as id, j as number from Standard s join s.particulars.joint j where s.id in"
          + " :ids")
  List<JointNumber> jointNumbers(Collection<UUID> ids);

  /**
   * A record and the hash of its text in force.
   *
   * @param textHash none while it has no text
   */
  record WithText(Standard standard, @Nullable String textHash) {}

  /** In one statement; the keys of files rise with time. */
  @Query(
      """
      select new org.biaolian.catalogue.internal.StandardRepository$WithText(s, d.sha256)
      from Standard s
        left join StandardFile f on f.standardId = s.id and f.kind = TEXT
          and not exists (
            select g from StandardFile g
            where g.standardId = s.id and g.kind = TEXT and g.id > f.id)
        left join DocumentRow d on d.id = f.documentId
      where s.id in :ids
      """)
  List<WithText> withTexts(Collection<UUID> ids);

  /** Another number of the joint text of a record. */
  interface JointNumber {
    UUID getId();

    String getNumber();
  }

  /** The standards for which something begins or ends on a day. */
  @Query(
      """
      select s from Standard s
      where s.dates.publishedOn = :day or s.dates.implementedOn = :day
        or s.dates.supersededOn = :day or s.dates.abolishedOn = :day
      """)
  List<Standard> withDateOn(LocalDate day);

  /** Own records that came in within a time, the end not included. */
  @Query(
      """
      select s.id from Standard s
      where s.ownerBureau is not null and s.recordedAt >= :from and s.recordedAt < :until
      """)
  List<UUID> enteredBetween(Instant from, Instant until);

  /** The bureaus that have records. */
  @Query("select distinct s.ownerBureau from Standard s where s.ownerBureau is not null")
  List<String> owners();

  /** Own records that were issued or last confirmed within some days. */
  @Query(
      """
      select s.id from Standard s
      where s.ownerBureau = :owner
        and coalesce(s.particulars.confirmedOn, s.dates.publishedOn) between :from and :until
      """)
  List<UUID> lastExaminedBetween(String owner, LocalDate from, LocalDate until);
}
