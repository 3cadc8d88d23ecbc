package org.biaolian.recognition.domain;

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

  @SuppressWarnings("NullAway.Init")
  protected Escalation() {}

  public Escalation(UUID caseId, LocalDate dueOn) {
    this.id = new Key(caseId, dueOn);
  }

  public Key id() {
    return id;
  }
}
