package org.biaolian.recognition.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.DisputeSide;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody holds and whose time runs.
 *
 * @param role whose holders at the holder have to act
 * @param since the day from which its time runs
 * @param bureau whose figures of policy hold
 */
public record DueStep(
    String subjectKind,
    UUID subjectId,
    OrganizationCode holder,
    Role role,
    LocalDate since,
    LocalDate due,
    CircleCode circle,
    @Nullable BureauCode bureau,
    UUID standardId) {

  /** The present step of a case, while its clock runs. */
  public static Optional<DueStep> of(RecognitionCase one) {
    TimeLimit limit = one.timeLimit();
    if (limit == null || !one.state().live()) {
      return Optional.empty();
    }
    boolean asked = one.state() == CaseState.INFO_REQUESTED;
    Role role =
        switch (one.state()) {
          case IN_REVIEW -> Role.REVIEWER;
          case TO_SIGN -> Role.APPROVER;
          default -> Role.CLERK;
        };
    return Optional.of(
        new DueStep(
            "recognition-case",
            one.id(),
            (asked ? one.applicant() : one.target()).organization(),
            role,
            limit.since(),
            limit.due(),
            one.circle(),
            one.target(),
            one.standardId()));
  }

  /** The ruling on a request, or its mending, while its clock runs. */
  public static Optional<DueStep> of(RecognitionRequest request) {
    TimeLimit limit = request.timeLimit();
    if (limit == null) {
      return Optional.empty();
    }
    OrganizationCode home = request.applicant().organization();
    return switch (request.state()) {
      case SUBMITTED, ADMISSIBILITY ->
          Optional.of(
              step(
                  request,
                  OrganizationCode.secretariatOf(request.circle()),
                  Role.SECRETARIAT,
                  limit));
      case RETURNED -> {
        boolean endorsing = request.mended() && request.endorsedBy() == null;
        yield Optional.of(step(request, home, endorsing ? Role.APPROVER : Role.CLERK, limit));
      }
      case DRAFT, ENDORSED, OPEN, CLOSED, WITHDRAWN, LAPSED -> Optional.empty();
    };
  }

  private static DueStep step(
      RecognitionRequest request, OrganizationCode holder, Role role, TimeLimit limit) {
    return new DueStep(
        "recognition-request",
        request.id(),
        holder,
        role,
        limit.since(),
        limit.due(),
        request.circle(),
        request.applicant(),
        request.standardId());
  }

  /**
   * The present step of a dispute: the secretariat's, or that of a side that has not stated its
   * case or has to answer; where both are to state it, the target's.
   */
  public static Optional<DueStep> of(Dispute one) {
    LocalDate due = one.dueOn();
    if (due == null) {
      return Optional.empty();
    }
    boolean ofApplicant = one.state() == DisputeState.ACCEPTED && one.hasStated(DisputeSide.TARGET);
    boolean ofSides =
        one.state() == DisputeState.ACCEPTED || one.state() == DisputeState.RECOMMENDED;
    TimeLimit limit = one.timeLimit();
    return Optional.of(
        new DueStep(
            "recognition-dispute",
            one.id(),
            ofApplicant
                ? one.applicant().organization()
                : ofSides
                    ? one.target().organization()
                    : OrganizationCode.secretariatOf(one.circle()),
            ofSides ? Role.APPROVER : Role.SECRETARIAT,
            limit == null ? one.openedOn() : limit.since(),
            due,
            one.circle(),
            ofSides ? one.target() : null,
            one.standardId()));
  }

  /** What the recogniser has to do about an entry before its time is over. */
  public static Optional<DueStep> of(Recognition one) {
    LocalDate due = one.actBy();
    boolean waits =
        one.state() == RecognitionState.RECONFIRM_DUE || one.state() == RecognitionState.SUSPENDED;
    return due == null || !waits
        ? Optional.empty()
        : Optional.of(
            new DueStep(
                "recognition",
                one.id(),
                one.bureau().organization(),
                Role.CLERK,
                inThisStateSince(one),
                due,
                one.circle(),
                one.bureau(),
                one.standardId()));
  }

  /** A further reason to confirm anew does not make the step a new one. */
  private static LocalDate inThisStateSince(Recognition one) {
    LocalDate since = one.since();
    for (Turn turn : one.turns().reversed()) {
      if (turn.state() != one.state()) {
        break;
      }
      since = turn.since();
    }
    return since;
  }

  /** The figures that say how long before its last day it is told. */
  public PolicyName[] figures() {
    return subjectKind.equals("recognition")
        ? new PolicyName[] {
          PolicyName.REGISTER_FIRST_REMINDER_WORKING_DAYS,
          PolicyName.REGISTER_LAST_REMINDER_WORKING_DAYS
        }
        : new PolicyName[] {
          PolicyName.FIRST_REMINDER_WORKING_DAYS, PolicyName.LAST_REMINDER_WORKING_DAYS
        };
  }
}
