package dev.biaolian.demo;

import org.biaolian.recognition.internal.DueDays;
import org.biaolian.recognition.internal.Reminders;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Due days of the demonstration: while the past is played they are not the present's, so they wait
 * until it has been told.
 */
final class DemoDueDays {

  private final DemoPlayer player;
  private final DueDays dueDays;
  private final Reminders reminders;

  DemoDueDays(DemoPlayer player, DueDays dueDays, Reminders reminders) {
    this.reminders = reminders;
    this.player = player;
    this.dueDays = dueDays;
  }

  @Scheduled(cron = "30 * * * * *")
  void catchUp() {
    if (player.finished().isDone()) {
      dueDays.catchUp();
      reminders.catchUp();
    }
  }
}
