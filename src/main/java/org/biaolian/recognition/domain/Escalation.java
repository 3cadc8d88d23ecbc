package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Approver and secretariat have been told of a due day, once. It stands beside the case, so that
 * nobody who works on the case meets a change that nobody made.
 */
@Entity
@Table(name = "recognition_escalation")
public class Escalation {

  /** One due day of one case. */
  @Embeddable
  public record Key(@JdbcTypeCode(SqlTypes.BINARY) UUID caseId, LocalDate dueOn)
      implements Serializable {}

  @EmbeddedId private Key id;

  /** The day after has been told too; whoever waits in vain for an answer goes on from then. */
  @Column(nullable = false)
  private boolean afterDue;

  @SuppressWarnings("NullAway.Init")
  protected Escalation() {}

  public Escalation(UUID caseId, LocalDate dueOn) {
    this.id = new Key(caseId, dueOn);
  }

  /** Whether the day after is news; only the first time. */
  public boolean tellDayAfter() {
    boolean first = !afterDue;
    afterDue = true;
    return first;
  }

  public Key id() {
    return id;
  }
}
