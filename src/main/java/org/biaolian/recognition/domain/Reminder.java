package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That whoever holds a step is reminded of its last day, once. It stands beside the case, so that
 * nobody who works on the case meets a change that nobody made.
 */
@Entity
@Table(name = "recognition_reminder")
public class Reminder {

  /** What has become of it. */
  public enum State {
    WAITING,
    TOLD,
    /** There was nothing to remind of, or a later reminder said it. */
    PASSED
  }

  /**
   * One reminder of one due day.
   *
   * @param workingDays how many are left after the day on which it falls
   * @param part as {@link DueStep#part()} says
   */
  @Embeddable
  public record Key(
      @JdbcTypeCode(SqlTypes.BINARY) UUID subjectId, LocalDate dueOn, int workingDays, String part)
      implements Serializable {

    public DueStep.Place place() {
      return new DueStep.Place(subjectId, part);
    }
  }

  @EmbeddedId private Key id;

  @Column(nullable = false)
  private String subjectKind;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private LocalDate fallsOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private State state;

  private @Nullable String organization;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Role role;

  private @Nullable Instant toldAt;

  @SuppressWarnings("NullAway.Init")
  protected Reminder() {}

  /**
   * One that falls on a day; where the step is not older than that, it passes, or falls on the
   * first day of a step that is told at once.
   *
   * @param workingDays 0 for none at all
   */
  public Reminder(DueStep step, int workingDays, LocalDate fallsOn) {
    this.id = new Key(step.subjectId(), step.due(), workingDays, step.part());
    this.subjectKind = step.subjectKind();
    this.standardId = step.standardId();
    boolean begun = fallsOn.isAfter(step.since());
    this.fallsOn = begun || !step.toldAtOnce() ? fallsOn : step.since();
    this.state = workingDays > 0 && (begun || step.toldAtOnce()) ? State.WAITING : State.PASSED;
  }

  /** Whether its day has come and nothing was done about it. */
  public boolean dueBy(LocalDate today) {
    return state == State.WAITING && !fallsOn.isAfter(today);
  }

  /** The holder of the step has been reminded. */
  public void tell(DueStep step, Instant now) {
    state = State.TOLD;
    organization = step.holder().value();
    role = step.role();
    toldAt = now;
  }

  /** There is nothing to remind of any more. */
  public void pass() {
    state = State.PASSED;
  }

  /**
   * The day was set again after there was nothing to remind of; what was told is not told again.
   */
  public void waitAgain(DueStep step) {
    if (state == State.PASSED && id.workingDays() > 0) {
      state = State.WAITING;
      fallsOn = step.since().isAfter(fallsOn) ? step.since() : fallsOn;
    }
  }

  public Key id() {
    return id;
  }

  public String subjectKind() {
    return subjectKind;
  }

  public UUID standardId() {
    return standardId;
  }

  public LocalDate fallsOn() {
    return fallsOn;
  }

  public State state() {
    return state;
  }

  /** Whom it told. */
  public @Nullable OrganizationCode organization() {
    return organization == null ? null : new OrganizationCode(organization);
  }

  public @Nullable Role role() {
    return role;
  }

  public @Nullable Instant toldAt() {
    return toldAt;
  }
}
