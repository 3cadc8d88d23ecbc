package org.biaolian.subscription.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.subscription.domain.Subscription;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SubscriptionRepository extends JpaRepository<Subscription, UUID> {

  @Query(
      """
      select s from Subscription s
      where s.personId = :person and s.organization = :organization and s.endedAt is null
      order by s.madeAt, s.id
      """)
  List<Subscription> live(UUID person, String organization);

  Optional<Subscription> findByPersonIdAndOrganizationAndSubjectKey(
      UUID person, String organization, String key);

  @Query("select count(s) from Subscription s where s.endedAt is null")
  long countLive();

  @Query(
      """
      select s from Subscription s
      where s.kind = RECORD and s.endedAt is null and s.standardId in :standards
      """)
  List<Subscription> ofRecords(Collection<UUID> standards);

  @Query(
      """
      select s from Subscription s
      where s.kind in (FIELD, SEARCH) and s.endedAt is null
      order by s.kind, s.madeAt, s.id
      """)
  List<Subscription> wide();
}
