package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import proposes to share waits for the approver once, however many records it has. */
@Component
class ImportTasks implements TaskSource {

  private final ImportSharingRepository counts;

  ImportTasks(ImportSharingRepository counts) {
    this.counts = counts;
  }

  @Override
  public String subjectKind() {
    return ImportShares.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID job) {
    return open(List.of(job));
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(Collection<UUID> jobs) {
    return counts.waiting(jobs).stream().map(ImportTasks::task).toList();
  }

  private static OpenTask task(ImportSharingRepository.Waiting waiting) {
    ImportJob job = waiting.job();
    return new OpenTask(
        job.organization(),
        Role.APPROVER,
        "confirm-import",
        ImportShares.SUBJECT,
        job.id(),
        job.organization(),
        // Beside the name of the file: as good in one language as in the other.
        "× " + waiting.count().waiting(),
        job.fileName(),
        CatalogueRoutes.sharing(job.id()),
        null,
        waiting.demonstration());
  }
}
