package org.biaolian.door.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts by token buckets, in bounded memory, for this process only. */
@Component
class RateLimiter {

  private enum Whose {
    ADDRESS,
    ACCOUNT
  }

  private record Key(String rule, Whose whose, String who) {}

  private final Cache<Key, Bucket> buckets;
  private final TimeMeter time;

  RateLimiter(RateLimits limits, Clock clock) {
    this.time = new ClockMeter(clock);
    Duration longest =
        limits.rules().values().stream()
            .map(RateLimits.Rule::window)
            .max(Duration::compareTo)
            .orElse(Duration.ofMinutes(1));
    // After a quiet window a bucket is full again, and a full bucket is as good as none.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.remembered())
            .expireAfterAccess(longest.multipliedBy(2))
            .build();
  }

  /** Takes one request of an address; answers how long to wait, zero when it may pass. */
  Duration address(String rule, RateLimits.Rule limit, String address) {
    return take(new Key(rule, Whose.ADDRESS, address), limit.perAddress(), limit.window());
  }

  /** Takes one request of an account; answers how long to wait, zero when it may pass. */
  Duration account(String rule, RateLimits.Rule limit, String account) {
    return take(new Key(rule, Whose.ACCOUNT, account), limit.perAccount(), limit.window());
  }

  private Duration take(Key key, long requests, Duration window) {
    return Duration.ofNanos(
        buckets
            .get(key, made -> bucket(requests, window))
            .tryConsumeAndReturnRemaining(1)
            .getNanosToWaitForRefill());
  }

  private Bucket bucket(long requests, Duration window) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
