package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do something about a dispute. */
@Component
class DisputeTasks implements TaskSource {

  private final DisputeRepository disputes;
  private final DisputeExpertRepository experts;
  private final StandardFactsReader standards;
  private final Clock clock;

  DisputeTasks(
      DisputeRepository disputes,
      DisputeExpertRepository experts,
      StandardFactsReader standards,
      Clock clock) {
    this.disputes = disputes;
    this.experts = experts;
    this.standards = standards;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return DisputeDesk.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return disputes.findById(id).stream().flatMap(one -> tasks(one).stream()).toList();
  }

  private List<OpenTask> tasks(Dispute one) {
    List<OpenTask> tasks = new ArrayList<>();
    switch (one.state()) {
      case OPENED -> tasks.add(atSecretariat(one, "rule-dispute"));
      case ACCEPTED -> {
        if (!one.hasStated(DisputeSide.APPLICANT)) {
          tasks.add(task(one, one.applicant().organization(), Role.APPROVER, "state-dispute"));
        }
        if (!one.hasStated(DisputeSide.TARGET)) {
          tasks.add(task(one, one.target().organization(), Role.APPROVER, "state-dispute"));
        }
      }
      case STATEMENTS -> tasks.add(atSecretariat(one, "recommend-dispute"));
      case EXPERT_OPINION -> {
        boolean awaited =
            one.takesOpinions(LocalDate.now(clock))
                && experts.existsByDisputeIdAndOpinionIsNull(one.id());
        tasks.add(atSecretariat(one, awaited ? "await-dispute-opinions" : "recommend-dispute"));
      }
      case RECOMMENDED ->
          tasks.add(task(one, one.target().organization(), Role.APPROVER, "answer-dispute"));
      case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> {}
    }
    if (one.state().live() && !disputes.escalatedAmong(List.of(one.id())).isEmpty()) {
      tasks.add(overdue(one));
    }
    return tasks;
  }

  /** Whoever waits for the secretariat is to know, and the secretariat where it waits itself. */
  private OpenTask overdue(Dispute one) {
    boolean atSides =
        one.state() == DisputeState.ACCEPTED || one.state() == DisputeState.RECOMMENDED;
    return atSides
        ? atSecretariat(one, "overdue-dispute")
        : task(one, one.applicant().organization(), Role.APPROVER, "overdue-dispute");
  }

  private OpenTask atSecretariat(Dispute one, String step) {
    return task(one, OrganizationCode.secretariatOf(one.circle()), Role.SECRETARIAT, step);
  }

  private OpenTask task(Dispute one, OrganizationCode holder, Role role, String step) {
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    boolean atApplicant = holder.equals(one.applicant().organization());
    return new OpenTask(
        holder,
        role,
        step,
        subjectKind(),
        one.id(),
        (atApplicant ? one.target() : one.applicant()).organization(),
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.dispute(one.id()),
        one.dueOn(),
        one.demonstration());
  }
}
