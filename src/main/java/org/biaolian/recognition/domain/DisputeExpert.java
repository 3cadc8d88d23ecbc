package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An expert whom the secretariat asked in a dispute; one opinion. */
@Entity
@Table(name = "recognition_dispute_expert")
public class DisputeExpert {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID disputeId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID namedBy;

  @Column(nullable = false)
  private LocalDate namedOn;

  private @Nullable String opinion;

  private @Nullable Instant givenAt;

  /** The day on which it was found that the time had gone by. */
  private @Nullable LocalDate missedOn;

  @Version private @Nullable Long version;

  protected DisputeExpert() {}

  /**
   * @param homes every bureau for which the expert holds a role today
   */
  public static DisputeExpert named(
      Dispute dispute, UUID expert, Set<BureauCode> homes, UUID officer, LocalDate today) {
    Duties.mayAdvise(expert, homes, dispute);
    DisputeExpert made = new DisputeExpert();
    made.id = Ids.next();
    made.disputeId = dispute.id();
    made.personId = expert;
    made.namedBy = officer;
    made.namedOn = today;
    return made;
  }

  /** The one opinion, in the time that all experts have. */
  public void advise(Dispute dispute, String text, LocalDate today, Instant now) {
    if (opinion != null) {
      throw new RuleViolation("opinion-given");
    }
    if (!dispute.takesOpinions(today)) {
      throw new RuleViolation("dispute-experts-time-over");
    }
    if (text.isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    Dispute.mustFit(text);
    opinion = text.strip();
    givenAt = now;
  }

  /**
   * The time of experts is over and this one has not answered.
   *
   * @return whether that is news
   */
  public boolean miss(Dispute dispute, LocalDate today) {
    TimeLimit limit = dispute.timeLimit();
    if (opinion != null
        || missedOn != null
        || dispute.state() != DisputeState.EXPERT_OPINION
        || limit == null
        || !limit.over(today)) {
      return false;
    }
    missedOn = today;
    return true;
  }

  public UUID id() {
    return id;
  }

  public UUID disputeId() {
    return disputeId;
  }

  public UUID personId() {
    return personId;
  }

  public LocalDate namedOn() {
    return namedOn;
  }

  public @Nullable String opinion() {
    return opinion;
  }

  public @Nullable Instant givenAt() {
    return givenAt;
  }
}
