package org.biaolian.audit;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with chains in it, and its owner, who can do what the portal cannot. */
final class ChainDatabase {

  static final Instant NOW = Instant.parse("2026-11-24T02:03:04.123456789Z");

  final String audit;
  final JdbcTemplate owner;
  final JdbcTemplate portal;
  private final Map<String, Object> settings;
  private final Path folder;

  /** Made anew and migrated. */
  ChainDatabase(String schema, Path folder) {
    this.settings = TestDatabase.fresh(schema);
    this.folder = folder;
    this.audit = text("biaolian.audit.schema");
    this.owner = template("spring.flyway.url", "spring.flyway.user", "spring.flyway.password");
    this.portal =
        template(
            "spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    Flyway.configure()
        .dataSource(
            text("spring.flyway.url"), text("spring.flyway.user"), text("spring.flyway.password"))
        .placeholders(Map.of("audit", audit))
        .load()
        .migrate();
  }

  /** Takes all facts, roots and cuts away. */
  void empty() {
    owner.update("delete from " + audit + ".audit_fact");
    owner.update("delete from " + audit + ".audit_root");
    owner.update("delete from " + audit + ".audit_cut");
    owner.update("update audit_chain set sequence_no = 0, fact_hash = null");
  }

  void append(HashAlgorithm algorithm, List<AuditFact> facts) {
    new TransactionTemplate(transactions(portal))
        .executeWithoutResult(
            status -> new ChainWriter(portal, new AuditSchema(audit), algorithm).append(facts));
  }

  void append(String organization, int count) {
    append(HashAlgorithm.SHA_256, facts(organization, count, NOW));
  }

  static List<AuditFact> facts(String organization, int count, Instant at) {
    List<AuditFact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(
          new AuditFact(
              Ids.next(),
              at,
              organization,
              new UUID(1, 2),
              "张三",
              i % 2 == 0 ? "127.0.0.1" : null,
              "case.signed",
              "recognition-case",
              new UUID(3, i),
              "cities",
              "TO_SIGN",
              "SIGNED",
              "同意 𠮷 " + i + " ",
              null));
    }
    return facts;
  }

  AuditRoots roots(Instant at) {
    try {
      return new AuditRoots(
          portal,
          transactions(portal),
          audit,
          SigningKeyFile.in(folder),
          Clock.fixed(at, ZoneOffset.UTC));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  ChainReport verify() {
    return verify(Optional.empty());
  }

  ChainReport verify(Optional<SignedRoot> kept) {
    return new ChainVerifier(portal, transactions(portal), audit)
        .verify(kept, Set.of(roots(NOW).fingerprint()), read -> {});
  }

  TrailCut cut(Instant at) {
    return new TrailCut(owner, transactions(owner), audit, Clock.fixed(at, ZoneOffset.UTC));
  }

  /** The settings as the commands take them. */
  String[] arguments(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    settings.forEach((name, value) -> all.add("--" + name + "=" + value));
    all.add("--biaolian.audit.root-key=" + SigningKeyFile.in(folder));
    return all.toArray(String[]::new);
  }

  static JdbcTransactionManager transactions(JdbcTemplate template) {
    return new JdbcTransactionManager(java.util.Objects.requireNonNull(template.getDataSource()));
  }

  private JdbcTemplate template(String url, String user, String password) {
    return new JdbcTemplate(new DriverManagerDataSource(text(url), text(user), text(password)));
  }

  private String text(String name) {
    return String.valueOf(settings.get(name));
  }
}
