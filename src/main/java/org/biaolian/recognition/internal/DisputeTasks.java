package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do something about a dispute. */
@Component
class DisputeTasks implements TaskSource {

  private final DisputeRepository disputes;
  private final DisputeExpertRepository experts;
  private final People people;
  private final StandardFactsReader standards;
  private final Clock clock;

  DisputeTasks(
      DisputeRepository disputes,
      DisputeExpertRepository experts,
      People people,
      StandardFactsReader standards,
      Clock clock) {
    this.disputes = disputes;
    this.experts = experts;
    this.people = people;
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
        for (DisputeSide side : one.owing()) {
          tasks.add(task(one, one.of(side).organization(), Role.APPROVER, "state-dispute"));
        }
      }
      case STATEMENTS -> tasks.add(atSecretariat(one, "recommend-dispute"));
      case EXPERT_OPINION -> {
        boolean awaited =
            one.takesOpinions(LocalDate.now(clock))
                && experts.existsByDisputeIdAndOpinionIsNull(one.id());
        tasks.add(atSecretariat(one, awaited ? "await-dispute-opinions" : "recommend-dispute"));
        if (awaited) {
          tasks.addAll(ofExperts(one));
        }
      }
      case RECOMMENDED ->
          tasks.add(task(one, one.target().organization(), Role.APPROVER, "answer-dispute"));
      case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> {}
    }
    if (one.state().live() && !disputes.escalatedAmong(List.of(one.id())).isEmpty()) {
      tasks.addAll(overdue(one));
    }
    return tasks;
  }

  /**
   * On its due day a step is told to the other who waits for it: the secretariat, or the applicant
   * where the secretariat is late. Each side that owes its statement is told too.
   */
  private List<OpenTask> overdue(Dispute one) {
    return switch (one.state()) {
      case ACCEPTED ->
          Stream.concat(
                  Stream.of(atSecretariat(one, "overdue-dispute")),
                  one.owing().stream()
                      .map(
                          side ->
                              task(
                                  one,
                                  one.of(side).organization(),
                                  Role.APPROVER,
                                  "overdue-dispute")))
              .toList();
      case RECOMMENDED -> List.of(atSecretariat(one, "overdue-dispute"));
      case OPENED, STATEMENTS, EXPERT_OPINION, SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN ->
          List.of(task(one, one.applicant().organization(), Role.APPROVER, "overdue-dispute"));
    };
  }

  /** An expert sees it for every organization for which the expert can advise today. */
  private List<OpenTask> ofExperts(Dispute one) {
    return experts.findByDisputeIdOrderById(one.id()).stream()
        .filter(row -> row.opinion() == null)
        .flatMap(
            row ->
                people.expertFor(row.personId()).stream()
                    .map(home -> toExpert(one, home, row.personId())))
        .toList();
  }

  private OpenTask toExpert(Dispute one, OrganizationCode home, UUID person) {
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    return new OpenTask(
        home,
        Role.EXPERT,
        "advise-dispute",
        subjectKind(),
        one.id(),
        OrganizationCode.secretariatOf(one.circle()),
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.ASSIGNED,
        one.dueOn(),
        one.demonstration(),
        person);
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
