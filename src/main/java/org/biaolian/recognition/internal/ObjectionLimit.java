package org.biaolian.recognition.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * How often somebody without an account may write to a bureau from one address, counted in this
 * process. Who has one IPv6 address has 2⁶⁴ of them, so their network counts.
 */
@Component
public class ObjectionLimit {

  private static final int AT_ONCE = 5;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(WINDOW.multipliedBy(2))
          .build();
  private final TimeMeter time;

  ObjectionLimit(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  /**
   * Takes one letter of an address.
   *
   * @throws RuleViolation {@code objection-too-often}
   */
  public void take(String address) {
    if (!buckets.get(network(address), made -> bucket()).tryConsume(1)) {
      throw new RuleViolation("objection-too-often", AT_ONCE);
    }
  }

  private static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address long6
          ? HexFormat.of().formatHex(long6.getAddress(), 0, NETWORK_BYTES)
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, WINDOW))
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
