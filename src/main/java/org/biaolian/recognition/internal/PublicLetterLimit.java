package org.biaolian.recognition.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.biaolian.access.TokenBuckets;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * How often somebody without an account may write to a bureau from one address, counted in this
 * process. Who has one IPv6 address has 2⁶⁴ of them, so their network counts.
 */
@Component
public class PublicLetterLimit {

  private static final int AT_ONCE = 5;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final TokenBuckets<String> buckets;

  PublicLetterLimit(Clock clock) {
    this.buckets = new TokenBuckets<>(REMEMBERED, WINDOW, clock);
  }

  /**
   * Takes one letter of an address.
   *
   * @throws RuleViolation {@code objection-too-often}
   */
  public void take(String address) {
    if (buckets.take(network(address), AT_ONCE, WINDOW).isPositive()) {
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
}
