package org.biaolian.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.kernel.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends and reads facts. Plain SQL, because the table lies in a schema of its own on which the
 * portal's user has SELECT and INSERT only: an entity would promise updates that fail.
 *
 * <p>The facts of a transaction are kept until it is about to commit and written then, all at once
 * and after everything else, so that the lock on the chain is held as shortly as can be. A fact
 * that cannot be written lets the commit fail.
 */
@Component
public class AuditTrail {

  /** The name under which acts at the machine's command line are noted. */
  public static final String OPERATOR = "运维人员";

  /** The name under which is noted what came about by a date and by nobody's hand. */
  public static final String ITSELF = "系统";

  /** The subject of facts about the trail as a whole. */
  public static final UUID WHOLE = new UUID(0, 0);

  private static final int LATEST = 500;
  private static final String NEWEST_FIRST =
      " order by recorded_at desc, organization, sequence_no desc";

  private final JdbcTemplate jdbc;
  private final EntityManager entities;
  private final AuditSchema schema;
  private final ChainWriter chains;

  AuditTrail(
      JdbcTemplate jdbc,
      EntityManager entities,
      @Value("${biaolian.audit.schema}") String schema,
      @Value("${biaolian.audit.hash}") String algorithm) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.schema = new AuditSchema(schema);
    this.chains = new ChainWriter(jdbc, this.schema, HashAlgorithm.of(algorithm).orElseThrow());
  }

  /** Appends inside the running transaction; there is no fact without its act. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(AuditFact fact) {
    appendAll(List.of(fact));
  }

  /**
   * Appends many, for bulk work.
   *
   * @throws IllegalStateException after the commit, when a fact would be lost
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(List<AuditFact> facts) {
    if (!entities.isJoinedToTransaction()) {
      throw new IllegalStateException("The transaction is over: no fact can be added to it");
    }
    present().orElseGet(this::begin).add(facts);
  }

  /** The life of one thing, newest first, with what the running transaction has added. */
  @Transactional(readOnly = true)
  public List<AuditFact> of(String subjectKind, UUID subjectId, int limit) {
    present().ifPresent(Pending::write);
    return jdbc.query(
        "select %s from %s where subject_id = ? and subject_kind = ?%s limit ?"
            .formatted(AuditSchema.COLUMNS, schema.facts(), NEWEST_FIRST),
        (row, number) -> AuditSchema.fact(row),
        Columns.bytes(subjectId),
        subjectKind,
        limit);
  }

  /** The steps of many things at once, newest first, without who read them; the latest of many. */
  @Transactional(readOnly = true)
  public List<AuditFact> steps(List<String> kinds, Collection<UUID> subjects, int limit) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    present().ifPresent(Pending::write);
    List<Object> arguments = new ArrayList<>(kinds);
    subjects.forEach(id -> arguments.add(Columns.bytes(id)));
    arguments.add(limit);
    return jdbc.query(
        ("select %s from %s where subject_kind in (%s) and subject_id in (%s)"
                + " and kind not like '%%-read'%s limit ?")
            .formatted(
                AuditSchema.COLUMNS,
                schema.facts(),
                marks(kinds.size()),
                marks(subjects.size()),
                NEWEST_FIRST),
        (row, number) -> AuditSchema.fact(row),
        arguments.toArray());
  }

  /** What others than one person did with any of these, newest first; the latest of many. */
  @Transactional(readOnly = true)
  public List<AuditFact> latest(List<String> kinds, Collection<UUID> subjects, UUID notBy) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>(kinds);
    subjects.forEach(id -> arguments.add(Columns.bytes(id)));
    arguments.add(Columns.bytes(notBy));
    arguments.add(LATEST);
    return jdbc.query(
        ("select %s from %s where subject_kind in (%s) and subject_id in (%s)"
                + " and (person_id is null or person_id <> ?)%s limit ?")
            .formatted(
                AuditSchema.COLUMNS,
                schema.facts(),
                marks(kinds.size()),
                marks(subjects.size()),
                NEWEST_FIRST),
        (row, number) -> AuditSchema.fact(row),
        arguments.toArray());
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** The facts that answer a question, newest first. */
  @Transactional(readOnly = true)
  public List<AuditFact> find(FactQuery query, int offset, int limit) {
    FactQuery.Condition condition = query.condition();
    List<Object> arguments = new ArrayList<>(condition.arguments());
    arguments.add(limit);
    arguments.add(offset);
    return jdbc.query(
        "select %s from %s where %s%s limit ? offset ?"
            .formatted(AuditSchema.COLUMNS, schema.facts(), condition.sql(), NEWEST_FIRST),
        (row, number) -> AuditSchema.fact(row),
        arguments.toArray());
  }

  /** How many {@link #find} has in all. */
  @Transactional(readOnly = true)
  public long count(FactQuery query) {
    FactQuery.Condition condition = query.condition();
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from %s where %s".formatted(schema.facts(), condition.sql()),
            Long.class,
            condition.arguments().toArray()));
  }

  /** Each transaction has its own; one that is suspended takes its facts along. */
  private Optional<Pending> present() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst();
  }

  private Pending begin() {
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** The facts of one transaction. */
  private final class Pending implements TransactionSynchronization {

    private final List<AuditFact> facts = new ArrayList<>();
    private boolean committing;

    void add(List<AuditFact> more) {
      facts.addAll(more);
      if (committing) {
        write();
      }
    }

    void write() {
      if (!facts.isEmpty()) {
        flushed();
        List<AuditFact> all = List.copyOf(facts);
        facts.clear();
        chains.append(all);
      }
    }

    /** Who was beaten by another writer is told so here as at the commit. */
    private void flushed() {
      try {
        entities.flush();
      } catch (PersistenceException e) {
        DataAccessException known =
            EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(e);
        throw known == null ? e : known;
      }
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      committing = true;
      write();
    }
  }
}
