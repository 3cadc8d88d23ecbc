package org.biaolian.task;

import java.util.List;

/** A feature that reminds the holders of a step before its last day. */
public interface ReminderSource {

  /** What the acting person was reminded of and still holds, the nearest due day first. */
  List<ReminderItem> reminders(int limit);
}
