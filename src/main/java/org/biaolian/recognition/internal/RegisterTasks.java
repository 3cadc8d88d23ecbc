package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the recognising bureau has to do about an entry of the register, in good time. */
@Component
class RegisterTasks implements TaskSource {

  private final RecognitionRepository recognitions;
  private final StandardFactsReader standards;
  private final Policies policies;
  private final Clock clock;

  RegisterTasks(
      RecognitionRepository recognitions,
      StandardFactsReader standards,
      Policies policies,
      Clock clock) {
    this.recognitions = recognitions;
    this.standards = standards;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return RegisterLook.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return recognitions.findById(id).stream().flatMap(one -> tasks(one).stream()).toList();
  }

  private List<OpenTask> tasks(Recognition one) {
    LocalDate today = LocalDate.now(clock);
    List<OpenTask> tasks = new ArrayList<>();
    RecognitionState state = one.stateOn(today);
    if (state == RecognitionState.RECONFIRM_DUE) {
      tasks.add(task(one, "reconfirm", one.actBy()));
    }
    if (state == RecognitionState.SUSPENDED && endsSoon(one, today)) {
      tasks.add(task(one, "suspension-ends", one.actBy()));
    }
    if (state == RecognitionState.IN_FORCE
        && one.openAct() == null
        && source(one).suspended() != null) {
      tasks.add(task(one, "source-suspended", null));
    }
    AdoptionDates dates = one.adoption();
    if (dates != null && !state.next().isEmpty()) {
      Stream.of(AdoptionDates.Step.values())
          .filter(step -> dates.overdue(step, today))
          .findFirst()
          .ifPresent(step -> tasks.add(task(one, "adoption-overdue", dates.target(step))));
    }
    return tasks;
  }

  private boolean endsSoon(Recognition one, LocalDate today) {
    LocalDate until = one.suspendedUntil();
    int days =
        policies.intValue(PolicyName.SUSPENSION_WARNING_DAYS, one.circle(), one.bureau(), today);
    return until != null && !today.isBefore(until.minusDays(days));
  }

  private StandardFacts source(Recognition one) {
    return standards.named(one.standardId()).orElseThrow();
  }

  private OpenTask task(Recognition one, String step, @Nullable LocalDate due) {
    StandardFacts standard = source(one);
    return new OpenTask(
        one.bureau().organization(),
        Role.CLERK,
        step,
        subjectKind(),
        one.id(),
        one.applicant().organization(),
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.recognition(one.id()),
        due,
        one.demonstration());
  }
}
