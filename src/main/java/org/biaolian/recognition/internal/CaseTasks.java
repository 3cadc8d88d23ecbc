package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the target has to do something about a case. */
@Component
class CaseTasks implements TaskSource {

  private final CaseRepository cases;
  private final StandardFactsReader standards;

  CaseTasks(CaseRepository cases, StandardFactsReader standards) {
    this.cases = cases;
    this.standards = standards;
  }

  @Override
  public String subjectKind() {
    return "recognition-case";
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return cases.findById(id).stream().flatMap(one -> tasks(one).stream()).toList();
  }

  private List<OpenTask> tasks(RecognitionCase one) {
    return switch (one.state()) {
      case ASSIGNED -> List.of(task(one, Role.CLERK, "acknowledge"));
      case ASSESSING -> List.of(task(one, Role.CLERK, "assess"));
      case IN_REVIEW -> List.of(task(one, Role.REVIEWER, "review"));
      case TO_SIGN -> List.of(task(one, Role.APPROVER, "sign"));
      case INFO_REQUESTED, SIGNED, TERMINATED -> List.of();
    };
  }

  private OpenTask task(RecognitionCase one, Role role, String step) {
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    return new OpenTask(
        one.target().organization(),
        role,
        step,
        subjectKind(),
        one.id(),
        one.applicant().organization(),
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.recognitionCase(one.id()),
        one.dueOn(),
        one.demonstration());
  }
}
