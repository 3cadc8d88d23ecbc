package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An expert named for one round of a case, from one day to another; one opinion a round. */
@Entity
@Table(name = "expert_assignment")
public class ExpertAssignment {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @Column(nullable = false)
  private int round;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID assignedBy;

  @Column(nullable = false)
  private LocalDate validFrom;

  @Column(nullable = false)
  private LocalDate validTo;

  private @Nullable String opinion;

  private @Nullable Instant givenAt;

  /** Whether the worklist was told that the days are over. */
  @Column(nullable = false)
  private boolean overTold;

  @Version private @Nullable Long version;

  protected ExpertAssignment() {}

  /**
   * @param lastDay the last day on which the expert may read and advise
   */
  public static ExpertAssignment of(
      RecognitionCase one, UUID expert, UUID clerk, LocalDate today, LocalDate lastDay) {
    if (one.state() != CaseState.ASSESSING) {
      throw new RuleViolation("expert-while-assessing");
    }
    if (lastDay.isBefore(today)) {
      throw new RuleViolation("expert-until-past");
    }
    ExpertAssignment made = new ExpertAssignment();
    made.id = Ids.next();
    made.caseId = one.id();
    made.round = one.round();
    made.personId = expert;
    made.assignedBy = clerk;
    made.validFrom = today;
    made.validTo = lastDay;
    return made;
  }

  /** The expert's one opinion on this round, while the clerk still assesses. */
  public void advise(RecognitionCase one, String text, Instant now) {
    if (opinion != null) {
      throw new RuleViolation("opinion-given");
    }
    if (one.state() != CaseState.ASSESSING || one.round() != round) {
      throw new RuleViolation("opinion-too-late");
    }
    if (text.isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    this.opinion = text.strip();
    this.givenAt = now;
  }

  /** Both days count. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public int round() {
    return round;
  }

  public UUID personId() {
    return personId;
  }

  public LocalDate validTo() {
    return validTo;
  }

  public @Nullable String opinion() {
    return opinion;
  }

  public @Nullable Instant givenAt() {
    return givenAt;
  }
}
