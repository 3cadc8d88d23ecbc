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

/** A due day of a dispute has been told, once; beside it, as {@link Escalation} says. */
@Entity
@Table(name = "recognition_dispute_escalation")
public class DisputeEscalation {

  /** One due day of one dispute. */
  @Embeddable
  public record Key(@JdbcTypeCode(SqlTypes.BINARY) UUID disputeId, LocalDate dueOn)
      implements Serializable {}

  @EmbeddedId private Key id;

  @SuppressWarnings("NullAway.Init")
  protected DisputeEscalation() {}

  public DisputeEscalation(UUID disputeId, LocalDate dueOn) {
    this.id = new Key(disputeId, dueOn);
  }

  public Key id() {
    return id;
  }
}
