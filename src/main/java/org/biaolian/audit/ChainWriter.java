package org.biaolian.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Links facts to the chains of their organizations, inside the running transaction. The last link
 * is locked until the commit, in the order of the organizations, so that chains never fork and two
 * transactions never wait for each other in a ring.
 */
final class ChainWriter {

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcTemplate jdbc;
  private final AuditSchema schema;
  private final HashAlgorithm algorithm;

  ChainWriter(JdbcTemplate jdbc, AuditSchema schema, HashAlgorithm algorithm) {
    this.jdbc = jdbc;
    this.schema = schema;
    this.algorithm = algorithm;
  }

  void append(List<AuditFact> facts) {
    Map<String, List<AuditFact>> chains = new TreeMap<>();
    for (AuditFact fact : facts) {
      chains.computeIfAbsent(fact.organization(), code -> new ArrayList<>()).add(fact);
    }
    chains.forEach(this::extend);
  }

  private void extend(String organization, List<AuditFact> facts) {
    ChainHead head = lock(organization);
    List<ChainedFact> links = new ArrayList<>(facts.size());
    long sequence = head.sequence();
    String previous = head.hash();
    for (AuditFact fact : facts) {
      ChainedFact link = ChainedFact.link(fact, ++sequence, algorithm, previous);
      previous = link.hash();
      links.add(link);
    }
    for (int from = 0; from < links.size(); from += ROWS_AT_ONCE) {
      List<ChainedFact> part = links.subList(from, Math.min(links.size(), from + ROWS_AT_ONCE));
      jdbc.update(schema.insert(part.size()), statement -> AuditSchema.bind(statement, part));
    }
    moveHead(organization, sequence, previous);
  }

  private ChainHead lock(String organization) {
    List<ChainHead> found = select(organization);
    if (found.isEmpty()) {
      // An organization newer than the migration that made the heads.
      jdbc.update(
          "insert into "
              + AuditSchema.HEADS
              + " (organization, sequence_no, fact_hash) values (?, 0, null)"
              + " on duplicate key update organization = organization",
          statement -> statement.setString(1, organization));
      found = select(organization);
    }
    return found.getFirst();
  }

  private List<ChainHead> select(String organization) {
    return jdbc.query(
        "select %s from %s where organization = ? for update"
            .formatted(ChainHead.COLUMNS, AuditSchema.HEADS),
        (row, number) -> ChainHead.of(row),
        organization);
  }

  private void moveHead(String organization, long sequence, @Nullable String hash) {
    jdbc.update(
        "update "
            + AuditSchema.HEADS
            + " set sequence_no = ?, fact_hash = ? where organization = ?",
        statement -> {
          statement.setLong(1, sequence);
          statement.setBytes(2, HashColumns.hash(hash));
          statement.setString(3, organization);
        });
  }
}
