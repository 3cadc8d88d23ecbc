package org.biaolian.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.kernel.Columns;
import org.biaolian.settings.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs where all chains stand, each minute in which something was added. */
@Component
public class AuditRoots {

  private static final Logger log = LoggerFactory.getLogger(AuditRoots.class);
  private static final long MINUTE_SECONDS = 60;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final AuditSchema schema;
  private final KeyPair key;
  private final Clock clock;

  AuditRoots(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      @Value("${biaolian.audit.schema}") String schema,
      @Value("${biaolian.audit.root-key}") Path keyFile,
      Clock clock)
      throws IOException, GeneralSecurityException {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.schema = new AuditSchema(schema);
    this.key = SigningKey.read(keyFile);
    this.clock = clock;
  }

  @Scheduled(cron = "0 * * * * *")
  void everyMinute() {
    signed().ifPresent(root -> log.debug("root over {} chains signed", root.chains().size()));
  }

  /**
   * The root of this moment.
   *
   * @return nothing when no fact was added since the last root, or this minute has one already, be
   *     it from another node
   */
  public Optional<SignedRoot> signed() {
    // One statement reads all heads as they stood at one moment.
    List<SignedRoot.Link> chains =
        jdbc.query(
            "select %s from %s where sequence_no > 0 order by organization"
                .formatted(ChainHead.COLUMNS, AuditSchema.HEADS),
            (row, number) -> link(ChainHead.of(row)));
    if (chains.isEmpty() || latest().map(SignedRoot::chains).equals(Optional.of(chains))) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    SignedRoot root = SignedRoot.sign(now, chains, key);
    try {
      transaction.executeWithoutResult(
          status ->
              jdbc.update(
                  "insert into %s (minute_no, signed_at, document) values (?, ?, ?)"
                      .formatted(schema.roots()),
                  Math.floorDiv(now.getEpochSecond(), MINUTE_SECONDS),
                  Columns.time(root.signedAt()),
                  root.toJson()));
      return Optional.of(root);
    } catch (DuplicateKeyException otherNode) {
      return Optional.empty();
    }
  }

  /** The latest root, to be kept elsewhere. */
  public Optional<SignedRoot> latest() {
    return latest(jdbc, schema);
  }

  /** The fingerprint of the key that signs now. */
  public String fingerprint() {
    return SignedRoot.fingerprint(key.getPublic());
  }

  static Optional<SignedRoot> latest(JdbcTemplate jdbc, AuditSchema schema) {
    return jdbc
        .queryForList(
            "select document from %s order by minute_no desc limit 1".formatted(schema.roots()),
            String.class)
        .stream()
        .findFirst()
        .map(SignedRoot::fromJson);
  }

  private static SignedRoot.Link link(ChainHead head) {
    return new SignedRoot.Link(
        head.organization(), head.sequence(), Objects.requireNonNull(head.hash()));
  }
}
