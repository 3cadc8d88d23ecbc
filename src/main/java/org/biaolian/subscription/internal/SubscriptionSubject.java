package org.biaolian.subscription.internal;

import java.util.Optional;
import org.biaolian.audit.TrailSubject;
import org.biaolian.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Subscriptions in the trail: without a name, for what somebody follows is nobody else's matter.
 */
@Component
class SubscriptionSubject implements TrailSubject {

  @Override
  public String kind() {
    return Subscriptions.SUBJECT;
  }

  @Override
  public Optional<String> wordKey(String constant) {
    return Optional.empty();
  }
}
