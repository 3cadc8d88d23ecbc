package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Until when an adverse decision can be contested; told with the decision and never taken back. */
@Entity
@Table(name = "recognition_objection")
public class ObjectionLimit {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID recognitionId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Contested contested;

  @Embedded private TimeLimit timeLimit;

  @SuppressWarnings("NullAway.Init")
  protected ObjectionLimit() {}

  public static ObjectionLimit of(Decided decided, TimeLimit limit) {
    ObjectionLimit made = new ObjectionLimit();
    made.id = Ids.next();
    made.caseId = decided.round().id();
    made.recognitionId = decided.entry();
    made.contested = decided.what();
    made.timeLimit = limit;
    return made;
  }

  /** A later last day, by a new holiday notice. */
  public void reckonedAnew(TimeLimit later) {
    timeLimit = timeLimit.movedTo(later);
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The revoked entry, where that is what can be contested. */
  public @Nullable UUID recognitionId() {
    return recognitionId;
  }

  public Contested contested() {
    return contested;
  }

  public TimeLimit timeLimit() {
    return timeLimit;
  }
}
