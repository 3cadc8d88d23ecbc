package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.catalogue.domain.ImportSharing;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps how many records of an import wait for the approver, by adding and taking away in the
 * transaction of the step: counting them anew for each that is confirmed would read all the others.
 */
@Component
public class ImportShares {

  /** What the one task of an import is about. */
  static final String SUBJECT = "import-sharing";

  private final ImportSharingRepository counts;
  private final ImportJobRepository jobs;
  private final TaskNotes tasks;

  ImportShares(ImportSharingRepository counts, ImportJobRepository jobs, TaskNotes tasks) {
    this.counts = counts;
    this.jobs = jobs;
    this.tasks = tasks;
  }

  /** More records of an import wait; only the writing of that import says so. */
  void came(UUID job, int records) {
    if (records > 0) {
      if (counts.add(job, records) == 0) {
        counts.save(new ImportSharing(job, records));
      }
      changed(job);
    }
  }

  /**
   * A record waits no more.
   *
   * @param job the import that had proposed to share it; none where no import had
   */
  public void gone(@Nullable UUID job) {
    if (job != null) {
      gone(List.of(job));
    }
  }

  /** As {@link #gone(UUID)}, of many: the import of each. */
  public void gone(Collection<UUID> jobs) {
    // In one order, so that two who confirm at once do not wait for each other.
    TreeMap<UUID, Integer> records =
        jobs.stream().collect(Collectors.toMap(job -> job, job -> 1, Integer::sum, TreeMap::new));
    records.forEach(
        (job, gone) -> {
          counts.add(job, -gone);
          changed(job);
        });
  }

  /** The file of an import of this bureau; none for an import of others. */
  public Optional<String> fileName(UUID job, BureauCode bureau) {
    return jobs.findById(job)
        .filter(one -> one.organization().equals(bureau.organization()))
        .map(ImportJob::fileName);
  }

  private void changed(UUID job) {
    tasks.changed(SUBJECT, job);
  }
}
