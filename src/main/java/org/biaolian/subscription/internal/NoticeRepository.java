package org.biaolian.subscription.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.subscription.domain.MailState;
import org.biaolian.subscription.domain.Notice;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface NoticeRepository extends JpaRepository<Notice, UUID> {

  @Query(
      """
      select n.newsId from Notice n
      where n.personId = :person and n.organization = :organization and n.newsId in :news
      """)
  List<UUID> known(UUID person, String organization, Collection<UUID> news);

  @Query(
      """
      select n from Notice n
      where n.personId = :person and n.organization = :organization
      order by n.notedAt desc, n.id desc
      """)
  List<Notice> latest(UUID person, String organization, Pageable slice);

  List<Notice> findByDigestIdOrderByNotedAtDescIdDesc(UUID digest);

  @Query(
      """
      select distinct new org.biaolian.subscription.internal.Reader(n.personId, n.organization)
      from Notice n where n.mailState = WAITING
      """)
  List<Reader> waiting();

  /**
   * A run takes what waits for one reader. Two at the same moment wait for each other's rows, and
   * the second finds them taken.
   *
   * @return how many
   */
  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query(
      """
      update Notice n set n.mailState = TAKEN, n.digestId = :digest, n.attempts = n.attempts + 1
      where n.personId = :person and n.organization = :organization and n.mailState = WAITING
      """)
  int take(UUID person, String organization, UUID digest);

  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query(
      """
      update Notice n set n.mailState = :to
      where n.digestId = :digest and n.mailState = :from and n.id in :ids
      """)
  int move(UUID digest, MailState from, MailState to, Collection<UUID> ids);

  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query(
      """
      update Notice n set n.mailState = LEFT
      where n.mailState = WAITING and n.notedAt < :before
      """)
  int leaveOlder(Instant before);
}
