package org.biaolian.door.internal;

import java.time.Clock;
import java.time.Duration;
import org.biaolian.access.TokenBuckets;
import org.springframework.stereotype.Component;

/** Counts requests of addresses and accounts, each rule for itself. */
@Component
class RateLimiter {

  private enum Whose {
    ADDRESS,
    ACCOUNT
  }

  private record Key(String rule, Whose whose, String who) {}

  private final TokenBuckets<Key> buckets;

  RateLimiter(RateLimits limits, Clock clock) {
    Duration longest =
        limits.rules().values().stream()
            .map(RateLimits.Rule::window)
            .max(Duration::compareTo)
            .orElse(Duration.ofMinutes(1));
    this.buckets = new TokenBuckets<>(limits.remembered(), longest, clock);
  }

  /** Takes one request of an address; answers how long to wait, zero when it may pass. */
  Duration address(String rule, RateLimits.Rule limit, String address) {
    return buckets.take(new Key(rule, Whose.ADDRESS, address), limit.perAddress(), limit.window());
  }

  /** Takes one request of an account; answers how long to wait, zero when it may pass. */
  Duration account(String rule, RateLimits.Rule limit, String account) {
    return buckets.take(new Key(rule, Whose.ACCOUNT, account), limit.perAccount(), limit.window());
  }
}
