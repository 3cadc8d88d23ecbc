package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.ActState;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau does about entries of the register that are its own: a clerk proposes, a reviewer
 * agrees, an approver signs, three different people. What is refused or withdrawn is over; the
 * clerk proposes anew.
 */
@Entity
@Table(name = "recognition_act")
public class RegisterAct {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ActKind kind;

  @Column(nullable = false)
  private String bureauCode;

  @Column(nullable = false)
  private String circleCode;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "recognition_act_entry", joinColumns = @JoinColumn(name = "act_id"))
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "recognition_id", nullable = false)
  private Set<UUID> entries = new HashSet<>();

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Ground ground;

  @Column(nullable = false)
  private String reason;

  private @Nullable LocalDate untilOn;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID agreementId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ActState state = ActState.PROPOSED;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID clerkId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID reviewerId;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID signerId;

  private @Nullable String opinion;

  private @Nullable String refusal;

  @Column(nullable = false)
  private Instant proposedAt;

  private @Nullable Instant closedAt;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected RegisterAct() {}

  /** The clerk proposes; whose entries they are is known already. */
  public static RegisterAct propose(
      NewAct proposed,
      BureauCode bureau,
      CircleCode circle,
      UUID clerk,
      Instant now,
      boolean demonstration) {
    RegisterAct made = new RegisterAct();
    made.id = Ids.next();
    made.kind = proposed.kind();
    made.bureauCode = bureau.value();
    made.circleCode = circle.value();
    made.entries = new HashSet<>(proposed.entries());
    made.ground = proposed.ground();
    made.reason = proposed.reason();
    made.untilOn = proposed.until();
    made.agreementId = proposed.agreementId();
    made.clerkId = clerk;
    made.proposedAt = now;
    made.demonstration = demonstration;
    return made;
  }

  /** The reviewer, who did not propose it, agrees. */
  public void agree(UUID reviewer, String text) {
    must(ActState.PROPOSED);
    if (reviewer.equals(clerkId)) {
      throw new RuleViolation("reviewer-assessed");
    }
    if (text.isBlank()) {
      throw new RuleViolation("opinion-required");
    }
    state = ActState.REVIEWED;
    reviewerId = reviewer;
    opinion = text.strip();
  }

  /** The signer, who neither proposed nor reviewed, makes it binding. */
  public void sign(UUID signer, Instant now) {
    must(ActState.REVIEWED);
    mayClose(signer);
    state = ActState.SIGNED;
    signerId = signer;
    closedAt = now;
  }

  /** The reviewer or the signer refuses. */
  public void refuse(ActState from, UUID person, String text, Instant now) {
    must(from);
    if (from == ActState.REVIEWED) {
      mayClose(person);
      signerId = person;
    } else if (person.equals(clerkId)) {
      throw new RuleViolation("reviewer-assessed");
    } else {
      reviewerId = person;
    }
    refusal = RecognitionRequest.reasonOf(text);
    state = ActState.REFUSED;
    closedAt = now;
  }

  /** The clerk takes it back before it is signed. */
  public void withdraw(UUID person, Instant now) {
    if (!state.open()) {
      throw new RuleViolation("act-is-over");
    }
    if (!person.equals(clerkId)) {
      throw new RuleViolation("act-of-another-clerk");
    }
    state = ActState.WITHDRAWN;
    closedAt = now;
  }

  private void mayClose(UUID person) {
    if (person.equals(clerkId)) {
      throw new RuleViolation("signer-assessed");
    }
    if (person.equals(reviewerId)) {
      throw new RuleViolation("signer-reviewed");
    }
  }

  private void must(ActState expected) {
    if (state != expected) {
      throw new RuleViolation("act-is-over");
    }
  }

  public UUID id() {
    return id;
  }

  public ActKind kind() {
    return kind;
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public Set<UUID> entries() {
    return Set.copyOf(entries);
  }

  public Ground ground() {
    return ground;
  }

  public String reason() {
    return reason;
  }

  /** The last day of a suspension. */
  public @Nullable LocalDate until() {
    return untilOn;
  }

  public @Nullable UUID agreementId() {
    return agreementId;
  }

  public ActState state() {
    return state;
  }

  public UUID clerkId() {
    return clerkId;
  }

  public @Nullable UUID reviewerId() {
    return reviewerId;
  }

  public @Nullable UUID signerId() {
    return signerId;
  }

  public @Nullable String opinion() {
    return opinion;
  }

  public @Nullable String refusal() {
    return refusal;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /** When it was signed, refused or taken back. */
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public boolean demonstration() {
    return demonstration;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }
}
