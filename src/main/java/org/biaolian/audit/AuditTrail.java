package org.biaolian.audit;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends and reads facts. Plain SQL, because the table lies in a schema of its own on which the
 * portal's user has SELECT and INSERT only: an entity would promise updates that fail.
 */
@Component
public class AuditTrail {

  private static final String COLUMNS =
      "id, recorded_at, organization, person_id, person_name, remote_address, kind, subject_kind,"
          + " subject_id, from_state, to_state, reason, text_hash";

  private final JdbcTemplate jdbc;
  private final String table;

  AuditTrail(JdbcTemplate jdbc, @Value("${biaolian.audit.schema}") String schema) {
    if (!schema.matches("\\w+")) {
      throw new IllegalArgumentException("biaolian.audit.schema is no schema name: " + schema);
    }
    this.jdbc = jdbc;
    this.table = schema + ".audit_fact";
  }

  /** Appends inside the running transaction; there is no fact without its act. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(AuditFact fact) {
    appendAll(List.of(fact));
  }

  /** Appends many in one batch, for bulk work. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(List<AuditFact> facts) {
    jdbc.batchUpdate(
        "insert into " + table + " (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        facts,
        500,
        (statement, fact) -> {
          statement.setBytes(1, bytes(fact.id()));
          statement.setObject(2, LocalDateTime.ofInstant(fact.recordedAt(), ZoneOffset.UTC));
          statement.setString(3, fact.organization());
          UUID person = fact.personId();
          statement.setBytes(4, person == null ? null : bytes(person));
          statement.setString(5, fact.personName());
          statement.setString(6, fact.remoteAddress());
          statement.setString(7, fact.kind());
          statement.setString(8, fact.subjectKind());
          statement.setBytes(9, bytes(fact.subjectId()));
          statement.setString(10, fact.fromState());
          statement.setString(11, fact.toState());
          statement.setString(12, fact.reason());
          statement.setString(13, fact.textHash());
        });
  }

  /** The life of one thing, newest first. */
  @Transactional(readOnly = true)
  public List<AuditFact> of(String subjectKind, UUID subjectId, int limit) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from "
            + table
            + " where subject_kind = ? and subject_id = ? order by recorded_at desc, id desc"
            + " limit ?",
        (row, number) -> fact(row),
        subjectKind,
        bytes(subjectId),
        limit);
  }

  private static AuditFact fact(ResultSet row) throws SQLException {
    byte[] person = row.getBytes(4);
    return new AuditFact(
        uuid(row.getBytes(1)),
        instant(row),
        row.getString(3),
        person == null ? null : uuid(person),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        uuid(row.getBytes(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
