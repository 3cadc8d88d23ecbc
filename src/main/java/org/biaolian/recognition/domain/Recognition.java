package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the register; born only from a favourable signed case. */
@Entity
@Table(name = "recognition")
public class Recognition {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String applicant;

  @Column(nullable = false)
  private String bureauCode;

  @Column(nullable = false)
  private String circleCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Effect effect;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Outcome outcome;

  private @Nullable String conditions;

  private @Nullable String clauses;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RecognitionState state = RecognitionState.IN_FORCE;

  @Column(nullable = false)
  private LocalDate signedOn;

  @Column(nullable = false)
  private LocalDate expiresOn;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected Recognition() {}

  /**
   * Registers what a case decided.
   *
   * @throws RuleViolation unless the case is signed and favourable
   */
  public static Recognition of(
      RecognitionCase decided, RecognitionRequest request, LocalDate signedOn, int validYears) {
    Outcome outcome = decided.outcome();
    if (decided.state() != CaseState.SIGNED || outcome == null || !outcome.favourable()) {
      throw new RuleViolation("recognition-needs-favourable-decision");
    }
    Recognition made = new Recognition();
    made.id = Ids.next();
    made.caseId = decided.id();
    made.standardId = decided.standardId();
    made.applicant = decided.applicant().value();
    made.bureauCode = decided.target().value();
    made.circleCode = request.circle().value();
    made.effect = request.effect();
    made.outcome = outcome;
    made.conditions = decided.conditions();
    made.clauses = decided.clauses();
    made.signedOn = signedOn;
    made.expiresOn = signedOn.plusYears(validYears);
    made.demonstration = decided.demonstration();
    return made;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public UUID standardId() {
    return standardId;
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public Effect effect() {
    return effect;
  }

  public Outcome outcome() {
    return outcome;
  }

  public @Nullable String conditions() {
    return conditions;
  }

  public @Nullable String clauses() {
    return clauses;
  }

  public RecognitionState state() {
    return state;
  }

  public LocalDate signedOn() {
    return signedOn;
  }

  public LocalDate expiresOn() {
    return expiresOn;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
