package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.JobAct;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act on many requests, worked off in the background for the person who began it. */
@Entity
@Table(name = "recognition_job")
public class RequestJob {

  /** Longer without a step, and its process is gone. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private JobAct act;

  @Column(nullable = false)
  private String organization;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  private @Nullable String reason;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID submissionId;

  @Column(nullable = false)
  private int total;

  @Column(nullable = false)
  private Instant startedAt;

  @Column(nullable = false)
  private Instant beatAt;

  private @Nullable Instant endedAt;

  @Embedded private @Nullable JobPass pass;

  @Version private @Nullable Long version;

  protected RequestJob() {}

  public static RequestJob start(
      Actor actor,
      JobAct act,
      @Nullable String reason,
      @Nullable UUID submission,
      int total,
      Instant now) {
    if (act.reasoned() && (reason == null || reason.isBlank())) {
      throw new RuleViolation("reason-required");
    }
    RequestJob made = new RequestJob();
    made.id = Ids.next();
    made.act = act;
    made.organization = actor.organization().value();
    made.personId = actor.personId();
    made.reason = reason == null ? null : reason.strip();
    made.submissionId = submission;
    made.total = total;
    made.startedAt = now;
    made.beatAt = now;
    return made;
  }

  /** Lets it go on by itself after its process has gone, within the limits of this sign-in. */
  public RequestJob within(SignIn signIn) {
    pass = JobPass.of(signIn);
    return this;
  }

  /** By what sign-in it may go on; nothing for one that has ended, or waits for its person. */
  public Optional<SignIn> pass() {
    return pass == null ? Optional.empty() : pass.signIn();
  }

  public void beat(Instant now) {
    beatAt = now;
  }

  public void end(Instant now) {
    endedAt = now;
  }

  public boolean running() {
    return endedAt == null;
  }

  /** Whether it stands still, because its process ended. */
  public boolean interrupted(Instant now) {
    return running() && beatAt.plus(PATIENCE).isBefore(now);
  }

  /** A job is the matter of who began it, for the organization of then. */
  public boolean belongsTo(Actor actor) {
    return personId.equals(actor.personId()) && organization.equals(actor.organization().value());
  }

  public boolean of(OrganizationCode other) {
    return organization.equals(other.value());
  }

  public UUID id() {
    return id;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organization);
  }

  public JobAct act() {
    return act;
  }

  public String reason() {
    return reason == null ? "" : reason;
  }

  public @Nullable UUID submissionId() {
    return submissionId;
  }

  public int total() {
    return total;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
