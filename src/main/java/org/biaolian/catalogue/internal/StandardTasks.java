package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the approver of a record's bureau. */
@Component
class StandardTasks implements TaskSource {

  private final StandardRepository standards;

  StandardTasks(StandardRepository standards) {
    this.standards = standards;
  }

  @Override
  public String subjectKind() {
    return Standards.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID subjectId) {
    return standards.findById(subjectId).map(StandardTasks::open).orElse(List.of());
  }

  private static List<OpenTask> open(Standard standard) {
    List<OpenTask> tasks = new ArrayList<>();
    BureauCode owner = standard.owner();
    if (owner == null) {
      return tasks;
    }
    if (standard.verification() == Verification.PROPOSED) {
      tasks.add(task(standard, owner, "confirm-verification"));
    }
    if (standard.proposedSharing() != null) {
      tasks.add(task(standard, owner, "confirm-sharing"));
    }
    return tasks;
  }

  private static OpenTask task(Standard standard, BureauCode owner, String step) {
    String number = standard.number().value();
    return new OpenTask(
        owner.organization(),
        Role.APPROVER,
        step,
        Standards.SUBJECT,
        standard.id(),
        owner.organization(),
        number,
        standard.title(),
        CatalogueRoutes.standard(number),
        null,
        standard.demonstration());
  }
}
