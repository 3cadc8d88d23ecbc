package org.biaolian.subscription.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.SharingDependents;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.subscription.domain.Subscription;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a standard hears nothing more of it once its record is not shared with them. */
@Component
class SharingFollowers implements SharingDependents {

  private final SubscriptionRepository subscriptions;

  SharingFollowers(SubscriptionRepository subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Dependent> of(UUID standardId) {
    Map<OrganizationCode, Long> followers =
        subscriptions.ofRecords(List.of(standardId)).stream()
            .collect(
                Collectors.groupingBy(
                    Subscription::organization, TreeMap::new, Collectors.counting()));
    return followers.entrySet().stream()
        .map(
            one ->
                new Dependent(
                    one.getKey(),
                    Ground.RECORD,
                    "catalogue.sharing.breaks.followers",
                    List.of(one.getValue().toString())))
        .toList();
  }
}
