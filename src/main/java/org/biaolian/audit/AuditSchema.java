package org.biaolian.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.Columns;

/** The tables of the trail: their names, and a fact as a row. */
final class AuditSchema {

  /** The last link of each chain, in the business schema. */
  static final String HEADS = "audit_chain";

  static final String COLUMNS =
      "organization, sequence_no, id, recorded_at, person_id, person_name, remote_address, kind,"
          + " subject_kind, subject_id, circle, from_state, to_state, reason, text_hash,"
          + " hash_algorithm, fact_hash";

  private static final String PLACES = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private final String schema;

  /**
   * @throws IllegalArgumentException unless it is letters, digits and underscores
   */
  AuditSchema(String schema) {
    if (!schema.matches("\\w+")) {
      throw new IllegalArgumentException("biaolian.audit.schema is no schema name: " + schema);
    }
    this.schema = schema;
  }

  String facts() {
    return schema + ".audit_fact";
  }

  String roots() {
    return schema + ".audit_root";
  }

  String cuts() {
    return schema + ".audit_cut";
  }

  /** One statement for that many facts: drivers send a batch of single inserts one by one. */
  String insert(int rows) {
    return "insert into %s (%s) values %s"
        .formatted(facts(), COLUMNS, String.join(",", Collections.nCopies(rows, PLACES)));
  }

  static void bind(PreparedStatement statement, List<ChainedFact> facts) throws SQLException {
    int place = 0;
    for (ChainedFact link : facts) {
      AuditFact fact = link.fact();
      UUID person = fact.personId();
      statement.setString(++place, fact.organization());
      statement.setLong(++place, link.sequence());
      statement.setBytes(++place, Columns.bytes(fact.id()));
      statement.setObject(++place, Columns.time(fact.recordedAt()));
      statement.setBytes(++place, person == null ? null : Columns.bytes(person));
      statement.setString(++place, fact.personName());
      statement.setString(++place, fact.remoteAddress());
      statement.setString(++place, fact.kind());
      statement.setString(++place, fact.subjectKind());
      statement.setBytes(++place, Columns.bytes(fact.subjectId()));
      statement.setString(++place, fact.circle());
      statement.setString(++place, fact.fromState());
      statement.setString(++place, fact.toState());
      statement.setString(++place, fact.reason());
      statement.setString(++place, fact.textHash());
      statement.setString(++place, link.algorithm());
      statement.setBytes(++place, HashColumns.hash(link.hash()));
    }
  }

  static AuditFact fact(ResultSet row) throws SQLException {
    byte[] person = row.getBytes("person_id");
    return new AuditFact(
        Columns.id(row.getBytes("id")),
        Columns.instant(row, "recorded_at"),
        row.getString("organization"),
        person == null ? null : Columns.id(person),
        row.getString("person_name"),
        row.getString("remote_address"),
        row.getString("kind"),
        row.getString("subject_kind"),
        Columns.id(row.getBytes("subject_id")),
        row.getString("circle"),
        row.getString("from_state"),
        row.getString("to_state"),
        row.getString("reason"),
        row.getString("text_hash"));
  }

  static ChainedFact link(ResultSet row) throws SQLException {
    return new ChainedFact(
        fact(row),
        row.getLong("sequence_no"),
        row.getString("hash_algorithm"),
        Objects.requireNonNull(HashColumns.hex(row, "fact_hash")));
  }
}
