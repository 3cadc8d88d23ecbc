package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do something about a case: at the target, at the applicant, or asked by name. */
@Component
class CaseTasks implements TaskSource {

  private final CaseRepository cases;
  private final PublicVoices voices;
  private final ExpertAssignmentRepository experts;
  private final People people;
  private final StandardFactsReader standards;
  private final Clock clock;

  CaseTasks(
      CaseRepository cases,
      PublicVoices voices,
      ExpertAssignmentRepository experts,
      People people,
      StandardFactsReader standards,
      Clock clock) {
    this.cases = cases;
    this.voices = voices;
    this.experts = experts;
    this.people = people;
    this.standards = standards;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return "recognition-case";
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return open(List.of(id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(Collection<UUID> ids) {
    List<RecognitionCase> live =
        cases.findAllById(ids).stream().filter(one -> one.state().live()).toList();
    if (live.isEmpty()) {
      return List.of();
    }
    Map<UUID, StandardFacts> facts =
        standards.named(live.stream().map(RecognitionCase::standardId).collect(Collectors.toSet()));
    Set<UUID> escalated = cases.escalatedAmong(ids);
    Map<UUID, List<ExpertAssignment>> awaited = awaited(live);
    return live.stream()
        .flatMap(
            one -> {
              StandardFacts standard = Objects.requireNonNull(facts.get(one.standardId()));
              return Stream.concat(
                  tasks(one, standard, escalated.contains(one.id())).stream(),
                  awaited.getOrDefault(one.id(), List.of()).stream()
                      .filter(row -> row.round() == one.round())
                      .flatMap(row -> ofExpert(one, standard, row)));
            })
        .toList();
  }

  /** An opinion is taken while the clerk assesses and at no other time. */
  private Map<UUID, List<ExpertAssignment>> awaited(List<RecognitionCase> live) {
    List<UUID> assessed =
        live.stream()
            .filter(one -> one.state() == CaseState.ASSESSING)
            .map(RecognitionCase::id)
            .toList();
    return assessed.isEmpty()
        ? Map.of()
        : experts.awaited(assessed, LocalDate.now(clock)).stream()
            .collect(Collectors.groupingBy(ExpertAssignment::caseId));
  }

  /** An expert sees it for every organization for which the expert can advise today. */
  private Stream<OpenTask> ofExpert(
      RecognitionCase one, StandardFacts standard, ExpertAssignment row) {
    return people.expertFor(row.personId()).stream()
        .map(
            home ->
                new OpenTask(
                    home,
                    Role.EXPERT,
                    "advise-case",
                    subjectKind(),
                    one.id(),
                    one.target().organization(),
                    standard.number(),
                    standard.titleZh(),
                    RecognitionRoutes.ASSIGNED,
                    row.validTo(),
                    one.demonstration(),
                    row.personId()));
  }

  private List<OpenTask> tasks(RecognitionCase one, StandardFacts standard, boolean escalated) {
    OrganizationCode target = one.target().organization();
    OrganizationCode applicant = one.applicant().organization();
    List<OpenTask> tasks = new ArrayList<>();
    switch (one.state()) {
      case ASSIGNED -> tasks.add(task(one, standard, target, Role.CLERK, "acknowledge"));
      case ASSESSING -> tasks.add(task(one, standard, target, Role.CLERK, "assess"));
      case INFO_REQUESTED -> {
        tasks.add(task(one, standard, applicant, Role.CLERK, "answer-information"));
        if (one.answerOverdue(LocalDate.now(clock))) {
          tasks.add(task(one, standard, target, Role.CLERK, "go-on"));
        }
      }
      case IN_REVIEW -> tasks.add(task(one, standard, target, Role.REVIEWER, "review"));
      case TO_SIGN -> {
        tasks.add(task(one, standard, target, Role.APPROVER, "sign"));
        if (voices.wait(one, LocalDate.now(clock))) {
          tasks.add(task(one, standard, target, Role.CLERK, "weigh-publicity"));
        }
      }
      case SIGNED, TERMINATED -> {}
    }
    if (escalated) {
      tasks.addAll(overdue(one, standard));
    }
    return tasks;
  }

  /** On the due day whoever answers for the step is to know, and the secretariat. */
  private List<OpenTask> overdue(RecognitionCase one, StandardFacts standard) {
    List<OpenTask> tasks = new ArrayList<>();
    OrganizationCode holder =
        one.state() == CaseState.INFO_REQUESTED
            ? one.applicant().organization()
            : one.target().organization();
    if (one.state() != CaseState.TO_SIGN) {
      tasks.add(task(one, standard, holder, Role.APPROVER, "overdue"));
    }
    tasks.add(
        task(
            one,
            standard,
            OrganizationCode.secretariatOf(one.circle()),
            Role.SECRETARIAT,
            "overdue"));
    return tasks;
  }

  private OpenTask task(
      RecognitionCase one,
      StandardFacts standard,
      OrganizationCode holder,
      Role role,
      String step) {
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
        RecognitionRoutes.recognitionCase(one.id()),
        one.dueOn(),
        one.demonstration());
  }
}
