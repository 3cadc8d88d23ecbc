package org.biaolian.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.biaolian.kernel.Columns;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what is older than the retention, up to a signed root and never beyond it. Runs with the
 * migrating user, for the portal's own cannot delete facts. All or nothing.
 */
final class TrailCut {

  private final JdbcTemplate jdbc;
  private final PlatformTransactionManager transactions;
  private final String schemaName;
  private final AuditSchema schema;
  private final Clock clock;

  TrailCut(JdbcTemplate jdbc, PlatformTransactionManager transactions, String schema, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.schemaName = schema;
    this.schema = new AuditSchema(schema);
    this.clock = clock;
  }

  /**
   * Cuts every chain of the root behind the fact that the root names.
   *
   * @return how many facts are gone
   * @throws IllegalStateException that says why nothing was cut
   */
  long upTo(SignedRoot root, Set<String> trusted, int retentionDays, HashAlgorithm algorithm) {
    Instant now = clock.instant();
    Instant limit = now.minus(Duration.ofDays(retentionDays));
    if (root.signedAt().isAfter(limit)) {
      throw new IllegalStateException(
          "The root of %s is younger than the retention of %d days"
              .formatted(root.signedAt(), retentionDays));
    }
    ChainReport report =
        new ChainVerifier(jdbc, transactions, schemaName)
            .verify(Optional.of(root), trusted, read -> {});
    if (!report.sound()) {
      throw new IllegalStateException("The trail is not sound: verify it first");
    }
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(status -> cut(root, limit, now, algorithm)));
  }

  private long cut(SignedRoot root, Instant limit, Instant now, HashAlgorithm algorithm) {
    long gone = 0;
    for (SignedRoot.Link link : root.chains()) {
      Long young =
          jdbc.queryForObject(
              "select count(*) from %s where organization = ? and sequence_no <= ? and recorded_at > ?"
                  .formatted(schema.facts()),
              Long.class,
              link.organization(),
              link.sequence(),
              Columns.time(limit));
      if (young == null || young > 0) {
        throw new IllegalStateException(
            "The chain of %s has facts before the root that are younger than the retention"
                .formatted(link.organization()));
      }
      int deleted =
          jdbc.update(
              "delete from %s where organization = ? and sequence_no <= ?"
                  .formatted(schema.facts()),
              link.organization(),
              link.sequence());
      if (deleted > 0) {
        note(root, link, now);
        gone += deleted;
      }
    }
    if (gone > 0) {
      new ChainWriter(jdbc, schema, algorithm).append(List.of(fact(root, gone, now)));
    }
    return gone;
  }

  private void note(SignedRoot root, SignedRoot.Link link, Instant now) {
    jdbc.update(
        "insert into %s (organization, sequence_no, fact_hash, cut_at, root_document)"
                .formatted(schema.cuts())
            + " values (?, ?, ?, ?, ?)",
        statement -> {
          statement.setString(1, link.organization());
          statement.setLong(2, link.sequence());
          statement.setBytes(3, HashColumns.hash(link.hash()));
          statement.setObject(4, Columns.time(now));
          statement.setString(5, root.toJson());
        });
  }

  /** The cut is itself an act, of whoever works at the machine. */
  private static AuditFact fact(SignedRoot root, long gone, Instant now) {
    return new AuditFact(
        Ids.next(),
        now,
        OrganizationCode.PLATFORM.value(),
        null,
        AuditTrail.OPERATOR,
        null,
        "trail.cut",
        "trail",
        AuditTrail.WHOLE,
        null,
        null,
        null,
        "%s · %d".formatted(root.signedAt(), gone),
        null);
  }
}
