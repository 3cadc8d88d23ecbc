package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a case is about and between whom; none of it changes after it was assigned. */
@MappedSuperclass
public abstract class CaseIdentity {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID requestId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String applicant;

  @Column(nullable = false)
  private String target;

  @Column(nullable = false)
  private String circleCode;

  @Column(nullable = false)
  private int round;

  @Column(nullable = false)
  private Instant assignedAt;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected CaseIdentity() {}

  final void identify(RecognitionRequest request, BureauCode asked, Instant now) {
    id = Ids.next();
    requestId = request.id();
    standardId = request.standardId();
    applicant = request.applicant().value();
    target = asked.value();
    circleCode = request.circle().value();
    round = 1;
    assignedAt = now;
    demonstration = request.demonstration();
  }

  final void identifyAfter(CaseIdentity earlier, int number, Instant now) {
    id = Ids.next();
    requestId = earlier.requestId;
    standardId = earlier.standardId;
    applicant = earlier.applicant;
    target = earlier.target;
    circleCode = earlier.circleCode;
    round = number;
    assignedAt = now;
    demonstration = earlier.demonstration;
  }

  public UUID id() {
    return id;
  }

  public UUID requestId() {
    return requestId;
  }

  public UUID standardId() {
    return standardId;
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public BureauCode target() {
    return new BureauCode(target);
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  /** Which round of the case this is: a decision after a dispute is a further one. */
  public int round() {
    return round;
  }

  public Instant assignedAt() {
    return assignedAt;
  }

  public boolean demonstration() {
    return demonstration;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }
}
