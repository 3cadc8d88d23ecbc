package org.biaolian.recognition.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.biaolian.access.TokenBuckets;
import org.biaolian.kernel.Columns;
import org.biaolian.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody without an account may write to a bureau from one address, counted in the
 * database, so that a restart or a second process does not count anew. Who has one IPv6 address has
 * 2⁶⁴ of them, so their network counts. No address is kept: a row is named by its keyed hash.
 */
@Component
public class PublicLetterLimit {

  private static final int AT_ONCE = 5;
  private static final int ATTEMPTS = 60;
  private static final int REMEMBERED = 10_000;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int NETWORK_BYTES = 8;
  private static final String ALGORITHM = "HmacSHA256";

  private final TokenBuckets<String> attempts;
  private final JdbcTemplate jdbc;
  private final SecretKeySpec key;
  private final Clock clock;

  /**
   * @param secret of the portal's sign-in: every process has it and the database does not, and
   *     without it all addresses could be tried until one gives the hash
   */
  PublicLetterLimit(
      JdbcTemplate jdbc, @Value("${biaolian.keycloak.client-secret}") String secret, Clock clock) {
    this.attempts = new TokenBuckets<>(REMEMBERED, WINDOW, clock);
    this.jdbc = jdbc;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * Lets somebody try, refused letters included; counted in this process, so that who goes on and
   * on costs the database nothing.
   *
   * @throws RuleViolation {@code objection-too-often} after sixty in an hour
   */
  public void knock(String address) {
    if (attempts.take(network(address), ATTEMPTS, WINDOW).isPositive()) {
      throw new RuleViolation("objection-too-often", AT_ONCE);
    }
  }

  /**
   * Takes one letter of an address, within the present transaction: what is rolled back counts for
   * nothing. The row is locked until the commit.
   *
   * @throws RuleViolation {@code objection-too-often} after five in an hour
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(String address) {
    byte[] sender = hash(network(address));
    Instant now = clock.instant();
    jdbc.update(
        "insert into recognition_letter_sender (sender, moments, last_at) values (?, '', ?)"
            + " on duplicate key update sender = sender",
        sender,
        Columns.time(now));
    String kept =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select moments from recognition_letter_sender where sender = ? for update",
                String.class,
                sender));
    List<Long> within = within(kept, now);
    if (within.size() >= AT_ONCE) {
      throw new RuleViolation("objection-too-often", AT_ONCE);
    }
    jdbc.update(
        "update recognition_letter_sender set moments = ?, last_at = ? where sender = ?",
        Stream.concat(within.stream(), Stream.of(now.toEpochMilli()))
            .map(String::valueOf)
            .collect(Collectors.joining(" ")),
        Columns.time(now),
        sender);
  }

  /** What is older than the window counts no more and is not kept. */
  @Scheduled(cron = "0 */10 * * * *")
  @Transactional
  public void forget() {
    jdbc.update(
        "delete from recognition_letter_sender where last_at <= ?",
        Columns.time(clock.instant().minus(WINDOW)));
  }

  private static List<Long> within(String moments, Instant now) {
    long from = now.minus(WINDOW).toEpochMilli();
    return Arrays.stream(moments.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Long::valueOf)
        .filter(moment -> moment > from)
        .toList();
  }

  private byte[] hash(String network) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(("public letter of " + network).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
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
