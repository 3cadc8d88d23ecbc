package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.NewDispute;
import org.biaolian.recognition.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a dispute is about and between whom; none of it changes after it was opened. */
@MappedSuperclass
public abstract class DisputeIdentity {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID requestId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID recognitionId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String applicant;

  @Column(nullable = false)
  private String target;

  @Column(nullable = false)
  private String circleCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Contested contested;

  @Column(nullable = false)
  private LocalDate decidedOn;

  /** How many months it may take in all. */
  @Column(nullable = false)
  private int months;

  @Column(nullable = false)
  private LocalDate endsOn;

  @Column(nullable = false)
  private LocalDate openedOn;

  @Column(nullable = false)
  private Instant openedAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID openedBy;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected DisputeIdentity() {}

  /**
   * An adverse decision that can be contested.
   *
   * @param entry the revoked entry of the register, where that is what is contested
   */
  public record Decided(RecognitionCase round, Contested what, LocalDate on, @Nullable UUID entry) {

    /**
     * The signed decision of a round.
     *
     * @throws RuleViolation when it is not signed, or grants all that was asked for
     */
    public static Decided of(RecognitionCase round, ZoneId zone) {
      Instant signed = round.signedAt();
      if (round.state() != CaseState.SIGNED || signed == null) {
        throw new RuleViolation("dispute-needs-decision");
      }
      if (round.outcome() == Outcome.RECOGNISED) {
        throw new RuleViolation("dispute-not-adverse");
      }
      return new Decided(round, Contested.DECISION, LocalDate.ofInstant(signed, zone), null);
    }

    /**
     * The revocation of what a round recognised.
     *
     * @throws RuleViolation when it is not revoked
     */
    public static Decided revoked(RecognitionCase round, Recognition entry) {
      if (entry.state() != RecognitionState.REVOKED) {
        throw new RuleViolation("dispute-not-revoked");
      }
      return new Decided(round, Contested.REVOCATION, entry.since(), entry.id());
    }
  }

  /**
   * How a dispute begins.
   *
   * @param months how long it may take in all
   */
  public record Opening(Decided decided, UUID approver, String grounds, String wish, int months) {

    public static Opening of(Decided decided, UUID approver, NewDispute entry, int months) {
      return new Opening(decided, approver, entry.grounds(), entry.wish(), months);
    }
  }

  final void identify(Opening opening, LocalDate today, Instant now) {
    RecognitionCase round = opening.decided().round();
    id = Ids.next();
    caseId = round.id();
    requestId = round.requestId();
    recognitionId = opening.decided().entry();
    standardId = round.standardId();
    applicant = round.applicant().value();
    target = round.target().value();
    circleCode = round.circle().value();
    contested = opening.decided().what();
    decidedOn = opening.decided().on();
    months = opening.months();
    endsOn = today.plusMonths(months);
    openedOn = today;
    openedAt = now;
    openedBy = opening.approver();
    demonstration = round.demonstration();
  }

  public UUID id() {
    return id;
  }

  /** The round whose decision is contested, or from which the revoked entry came. */
  public UUID caseId() {
    return caseId;
  }

  public UUID requestId() {
    return requestId;
  }

  /** The revoked entry. */
  public @Nullable UUID recognitionId() {
    return recognitionId;
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

  public Contested contested() {
    return contested;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  public int months() {
    return months;
  }

  /** The last day of the whole. */
  public LocalDate endsOn() {
    return endsOn;
  }

  /** The day that the longest time counts from. */
  public LocalDate openedOn() {
    return openedOn;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public UUID openedBy() {
    return openedBy;
  }

  public boolean demonstration() {
    return demonstration;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }
}
