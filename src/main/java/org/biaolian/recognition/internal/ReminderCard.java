package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Actor;
import org.biaolian.api.Slice;
import org.biaolian.recognition.domain.DueStep;
import org.biaolian.recognition.domain.DueStep.Place;
import org.biaolian.recognition.domain.Reminder;
import org.biaolian.recognition.internal.ReminderRepository.Told;
import org.biaolian.task.ReminderItem;
import org.springframework.stereotype.Component;

/** What the workbench shows of reminders: those of steps that still wait for the same people. */
@Component
class ReminderCard {

  /** So that reminders of steps that were done since do not hide others. */
  private static final int LOOKED_AT = 100;

  private final ReminderRepository reminders;
  private final Clock clock;

  ReminderCard(ReminderRepository reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  List<ReminderItem> reminders(Actor actor, int limit) {
    List<Told> told =
        reminders.told(
            actor.organization().value(),
            actor.roles(),
            LocalDate.now(clock),
            new Slice(0, LOOKED_AT));
    Set<Place> shown = new HashSet<>();
    List<ReminderItem> open = new ArrayList<>();
    for (Told one : told) {
      if (open.size() < limit) {
        step(one)
            .filter(step -> shown.add(step.place()))
            .ifPresent(step -> open.add(item(one, step)));
      }
    }
    return open;
  }

  /** The step that still waits as it was told. */
  private static Optional<DueStep> step(Told one) {
    Reminder reminder = one.reminder();
    return DueSteps.of(one)
        .filter(step -> step.place().equals(reminder.id().place()))
        .filter(step -> step.due().equals(reminder.id().dueOn()))
        .filter(step -> step.holder().equals(reminder.organization()))
        .filter(step -> step.role() == reminder.role())
        .findFirst();
  }

  private ReminderItem item(Told told, DueStep step) {
    Reminder one = told.reminder();
    return new ReminderItem(
        told.number(),
        told.titleZh(),
        one.id().dueOn(),
        one.id().workingDays(),
        LocalDate.ofInstant(Objects.requireNonNull(one.toldAt()), clock.getZone()),
        Reminders.route(step),
        told.demonstration());
  }
}
