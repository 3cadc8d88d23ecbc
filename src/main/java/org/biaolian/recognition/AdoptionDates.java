package org.biaolian.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * When a standard that was recognised to become a local one is announced (doa), adopted (dop), and
 * conflicting own standards are withdrawn (dow): each with the day aimed at and the day on which it
 * was done.
 */
@Embeddable
public record AdoptionDates(
    @Column(name = "doa_target") LocalDate doaTarget,
    @Column(name = "doa_done") @Nullable LocalDate doaDone,
    @Column(name = "dop_target") LocalDate dopTarget,
    @Column(name = "dop_done") @Nullable LocalDate dopDone,
    @Column(name = "dow_target") LocalDate dowTarget,
    @Column(name = "dow_done") @Nullable LocalDate dowDone)
    implements Serializable {

  /** One of the three. */
  public enum Step {
    /** doa */
    ANNOUNCED,
    /** dop */
    ADOPTED,
    /** dow */
    WITHDRAWN
  }

  /** Before anything was done. */
  public static AdoptionDates aimed(LocalDate doa, LocalDate dop, LocalDate dow) {
    return new AdoptionDates(doa, null, dop, null, dow, null);
  }

  public LocalDate target(Step step) {
    return switch (step) {
      case ANNOUNCED -> doaTarget;
      case ADOPTED -> dopTarget;
      case WITHDRAWN -> dowTarget;
    };
  }

  public @Nullable LocalDate done(Step step) {
    return switch (step) {
      case ANNOUNCED -> doaDone;
      case ADOPTED -> dopDone;
      case WITHDRAWN -> dowDone;
    };
  }

  public boolean overdue(Step step, LocalDate today) {
    return done(step) == null && target(step).isBefore(today);
  }

  /** Whether anything is overdue. */
  public boolean overdue(LocalDate today) {
    return Stream.of(Step.values()).anyMatch(step -> overdue(step, today));
  }

  /**
   * Refuses days that cannot be.
   *
   * @throws RuleViolation that names the mistake
   */
  public void check(LocalDate signedOn, LocalDate today) {
    if (dopTarget.isBefore(doaTarget) || dowTarget.isBefore(dopTarget)) {
      throw new RuleViolation("adoption-order");
    }
    LocalDate before = signedOn;
    boolean open = false;
    for (Step step : Step.values()) {
      LocalDate done = done(step);
      if (done != null && (open || done.isBefore(before))) {
        throw new RuleViolation("adoption-order");
      }
      if (done != null && done.isAfter(today)) {
        throw new RuleViolation("adoption-in-future");
      }
      open = done == null;
      before = done == null ? before : done;
    }
  }
}
