package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise handed in waits for the clerks of its home bureau. */
@Component
class ApplicationTasks implements TaskSource {

  private final ApplicationRepository applications;
  private final StandardFactsReader standards;

  ApplicationTasks(ApplicationRepository applications, StandardFactsReader standards) {
    this.applications = applications;
    this.standards = standards;
  }

  @Override
  public String subjectKind() {
    return "enterprise-application";
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return applications.findById(id).stream()
        .filter(one -> one.state() == ApplicationState.HANDED_IN)
        .map(this::task)
        .toList();
  }

  private OpenTask task(EnterpriseApplication one) {
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    OrganizationCode home = one.home().organization();
    return new OpenTask(
        home,
        Role.CLERK,
        "take-over",
        subjectKind(),
        one.id(),
        home,
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.ENTERPRISES,
        null,
        one.demonstration());
  }
}
