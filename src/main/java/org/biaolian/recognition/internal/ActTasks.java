package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RegisterAct;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to review or sign an act on the register; it goes by the first of its standards. */
@Component
class ActTasks implements TaskSource {

  private final ActRepository acts;
  private final RecognitionRepository recognitions;
  private final StandardFactsReader standards;

  ActTasks(ActRepository acts, RecognitionRepository recognitions, StandardFactsReader standards) {
    this.acts = acts;
    this.recognitions = recognitions;
    this.standards = standards;
  }

  @Override
  public String subjectKind() {
    return RegisterActs.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return acts.findById(id).stream()
        .flatMap(
            act ->
                switch (act.state()) {
                  case PROPOSED -> List.of(task(act, Role.REVIEWER, "review-act")).stream();
                  case REVIEWED -> List.of(task(act, Role.APPROVER, "sign-act")).stream();
                  case SIGNED, REFUSED, WITHDRAWN -> List.<OpenTask>of().stream();
                })
        .toList();
  }

  private OpenTask task(RegisterAct act, Role role, String step) {
    Recognition first =
        recognitions
            .findById(act.entries().stream().sorted().findFirst().orElseThrow())
            .orElseThrow();
    StandardFacts standard = standards.find(first.standardId()).orElseThrow();
    return new OpenTask(
        act.bureau().organization(),
        role,
        step,
        subjectKind(),
        act.id(),
        first.applicant().organization(),
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.act(act.id()),
        first.actBy(),
        act.demonstration());
  }
}
