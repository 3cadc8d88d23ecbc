package org.biaolian.recognition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.AdoptionDates;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody holds and whose time runs.
 *
 * @param part which of several steps of the subject that run at once; empty where there is one
 * @param role whose holders at the holder have to act
 * @param since the day from which its time runs
 * @param bureau whose figures of policy hold
 */
public record DueStep(
    String subjectKind,
    UUID subjectId,
    String part,
    OrganizationCode holder,
    Role role,
    LocalDate since,
    LocalDate due,
    CircleCode circle,
    @Nullable BureauCode bureau,
    UUID standardId) {

  /** What tells the steps of all subjects apart. */
  public record Place(UUID subjectId, String part) {}

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
            "",
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
        "",
        holder,
        role,
        limit.since(),
        limit.due(),
        request.circle(),
        request.applicant(),
        request.standardId());
  }

  /**
   * The present step of a dispute: the secretariat's, the target's that has to answer, or that of
   * each side that has not stated its case.
   */
  public static List<DueStep> of(Dispute one) {
    LocalDate due = one.dueOn();
    if (due == null) {
      return List.of();
    }
    return switch (one.state()) {
      case ACCEPTED ->
          one.owing().stream()
              .map(side -> step(one, side.name(), one.of(side).organization(), Role.APPROVER, due))
              .toList();
      case RECOMMENDED -> List.of(step(one, "", one.target().organization(), Role.APPROVER, due));
      case OPENED, STATEMENTS, EXPERT_OPINION ->
          List.of(
              step(one, "", OrganizationCode.secretariatOf(one.circle()), Role.SECRETARIAT, due));
      case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> List.of();
    };
  }

  private static DueStep step(
      Dispute one, String part, OrganizationCode holder, Role role, LocalDate due) {
    TimeLimit limit = one.timeLimit();
    return new DueStep(
        "recognition-dispute",
        one.id(),
        part,
        holder,
        role,
        limit == null ? one.openedOn() : limit.since(),
        due,
        one.circle(),
        role == Role.APPROVER ? one.target() : null,
        one.standardId());
  }

  /**
   * What the recogniser has to do about an entry before its time is over: confirm it anew or lift
   * its suspension, and each day of becoming a local standard that is not done.
   */
  public static List<DueStep> of(Recognition one) {
    List<DueStep> steps = new ArrayList<>();
    LocalDate due = one.actBy();
    boolean waits =
        one.state() == RecognitionState.RECONFIRM_DUE || one.state() == RecognitionState.SUSPENDED;
    if (due != null && waits) {
      steps.add(step(one, "", inThisStateSince(one), due));
    }
    AdoptionDates dates = one.adoption();
    if (dates != null && !one.state().next().isEmpty()) {
      LocalDate told = one.adoptionToldOn();
      Stream.of(AdoptionDates.Step.values())
          .filter(step -> dates.done(step) == null)
          .map(step -> step(one, step.name(), told, dates.target(step)))
          .forEach(steps::add);
    }
    return steps;
  }

  private static DueStep step(Recognition one, String part, LocalDate since, LocalDate due) {
    return new DueStep(
        "recognition",
        one.id(),
        part,
        one.bureau().organization(),
        Role.CLERK,
        since,
        due,
        one.circle(),
        one.bureau(),
        one.standardId());
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

  public Place place() {
    return new Place(subjectId, part);
  }

  /**
   * Whether it is told at once where less time is left than its figure says. People set a day of
   * adoption as near as they like; every other step begins with its whole time.
   */
  public boolean toldAtOnce() {
    return subjectKind.equals("recognition") && !part.isEmpty();
  }

  /** The figures that say how long before its last day it is told; a day of adoption once. */
  public List<PolicyName> figures() {
    if (!subjectKind.equals("recognition")) {
      return List.of(PolicyName.FIRST_REMINDER_WORKING_DAYS, PolicyName.LAST_REMINDER_WORKING_DAYS);
    }
    return part.isEmpty()
        ? List.of(
            PolicyName.REGISTER_FIRST_REMINDER_WORKING_DAYS,
            PolicyName.REGISTER_LAST_REMINDER_WORKING_DAYS)
        : List.of(PolicyName.REGISTER_FIRST_REMINDER_WORKING_DAYS);
  }
}
