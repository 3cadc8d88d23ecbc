package org.biaolian.worklist.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.OpenTask;

/**
 * Brings the open items of one subject in step with its open tasks. Doing it again with the same
 * tasks changes nothing.
 *
 * @param opened items that are new and must be stored
 * @param touched organizations whose pages show something else now: holders and origins
 */
public record Reconciliation(List<WorkItem> opened, Set<OrganizationCode> touched) {

  /**
   * Closes the items whose task is gone, brings the others up to date, and makes items for new
   * tasks.
   *
   * @param open all open items of the subject; a surplus one of the same task is closed
   */
  public static Reconciliation of(
      Collection<WorkItem> open, Collection<OpenTask> tasks, Instant now) {
    Map<WorkItem.Key, OpenTask> wanted = new LinkedHashMap<>();
    tasks.forEach(task -> wanted.putIfAbsent(WorkItem.Key.of(task), task));
    Set<OrganizationCode> touched = new TreeSet<>();
    for (WorkItem item : open) {
      OpenTask task = wanted.remove(item.key());
      if (task != null && item.shows(task)) {
        continue;
      }
      touch(touched, item);
      if (task == null) {
        item.close(now);
      } else {
        item.follow(task);
        touch(touched, item);
      }
    }
    List<WorkItem> opened = new ArrayList<>();
    for (OpenTask task : wanted.values()) {
      WorkItem item = new WorkItem(task, now);
      opened.add(item);
      touch(touched, item);
    }
    return new Reconciliation(List.copyOf(opened), Set.copyOf(touched));
  }

  private static void touch(Set<OrganizationCode> touched, WorkItem item) {
    touched.add(item.organization());
    touched.add(item.origin());
  }
}
