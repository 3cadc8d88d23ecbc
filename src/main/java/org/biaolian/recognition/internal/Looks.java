package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.domain.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When somebody last looked at a thing, and what others did with it since. */
@Component
public class Looks {

  private static final int MOST = 50;

  private final LookRepository looks;
  private final AuditTrail trail;
  private final EntityManager entities;
  private final TransactionTemplate transactions;

  Looks(
      LookRepository looks,
      AuditTrail trail,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.looks = looks;
    this.trail = trail;
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** What others did since the last look, the latest first; nothing at the first look. */
  public List<AuditFact> news(UUID person, String kind, UUID id, @Nullable Instant before) {
    return before == null
        ? List.of()
        : trail.of(kind, id, MOST).stream()
            .filter(fact -> fact.recordedAt().isAfter(before))
            .filter(fact -> !person.equals(fact.personId()))
            .toList();
  }

  /**
   * Keeps that somebody looked, in one statement. What is read meanwhile may be told a second time
   * at the next look, and is not lost.
   *
   * @param before when the last look was; null for the first
   * @param now the moment before what was read
   */
  public void keep(UUID person, String kind, UUID id, @Nullable Instant before, Instant now) {
    try {
      transactions.executeWithoutResult(
          status -> {
            if (before == null) {
              entities.persist(new Look(person, kind, id, now));
            } else {
              looks.again(person, id, now);
            }
          });
    } catch (DataIntegrityViolationException _) {
      // Two pages of one person opened at once: the other one has made the row.
      transactions.executeWithoutResult(status -> looks.again(person, id, now));
    }
  }
}
