package org.biaolian.catalogue.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.DueDate;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the approver and the clerk of a record's bureau, but for what an import proposed:
 * that waits once for all its records.
 */
@Component
class StandardTasks implements TaskSource {

  private final StandardRepository standards;
  private final StandardFiles files;
  private final DueReader dues;

  StandardTasks(StandardRepository standards, StandardFiles files, DueReader dues) {
    this.standards = standards;
    this.files = files;
    this.dues = dues;
  }

  @Override
  public String subjectKind() {
    return Standards.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID subjectId) {
    return standards.findById(subjectId).map(this::open).orElse(List.of());
  }

  private List<OpenTask> open(Standard standard) {
    List<OpenTask> tasks = new ArrayList<>();
    BureauCode owner = standard.owner();
    if (owner == null) {
      return tasks;
    }
    if (standard.verification() == Verification.PROPOSED) {
      tasks.add(task(standard, owner, "confirm-verification"));
    }
    if (standard.proposedSharing() != null && standard.proposedByImport() == null) {
      tasks.add(task(standard, owner, "confirm-sharing"));
    }
    if (files.proposed(standard.id())) {
      tasks.add(task(standard, owner, "confirm-disclosure"));
    }
    for (DueDate due : dues.of(standard)) {
      if (due.task()) {
        String step = due.kind() == DueDate.Kind.FILING ? "file" : "re-examine";
        tasks.add(task(standard, owner, Role.CLERK, step, due.dueOn()));
      }
    }
    return tasks;
  }

  private static OpenTask task(Standard standard, BureauCode owner, String step) {
    return task(standard, owner, Role.APPROVER, step, null);
  }

  private static OpenTask task(
      Standard standard, BureauCode owner, Role role, String step, @Nullable LocalDate dueOn) {
    String number = standard.number().value();
    return new OpenTask(
        owner.organization(),
        role,
        step,
        Standards.SUBJECT,
        standard.id(),
        owner.organization(),
        number,
        standard.title(),
        CatalogueRoutes.standard(number),
        dueOn,
        standard.demonstration());
  }
}
