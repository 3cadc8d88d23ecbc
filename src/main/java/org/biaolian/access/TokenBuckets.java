package org.biaolian.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Counts how often each of many knocks, in bounded memory, for this process only.
 *
 * @param <K> who knocks; equal keys share a bucket
 */
public class TokenBuckets<K> {

  private final Cache<K, Bucket> buckets;
  private final TimeMeter time;

  /**
   * @param remembered at most; beyond, those that have been quiet longest are forgotten
   * @param longest of the windows that {@link #take} is asked with: after it a bucket is full
   *     again, and a full bucket is as good as none
   */
  public TokenBuckets(long remembered, Duration longest, Clock clock) {
    this.time = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(longest.multipliedBy(2))
            .build();
  }

  /** Takes one of what somebody has in a window; answers how long to wait, zero when taken. */
  public Duration take(K who, long most, Duration window) {
    return Duration.ofNanos(
        buckets
            .get(who, made -> bucket(most, window))
            .tryConsumeAndReturnRemaining(1)
            .getNanosToWaitForRefill());
  }

  private Bucket bucket(long most, Duration window) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
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
