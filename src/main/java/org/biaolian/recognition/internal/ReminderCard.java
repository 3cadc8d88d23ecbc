package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.domain.DueStep;
import org.biaolian.recognition.domain.DueStep.Place;
import org.biaolian.recognition.domain.Reminder;
import org.biaolian.task.ReminderItem;
import org.biaolian.task.ReminderSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the workbench shows of reminders: those of steps that still wait for the same people. */
@Component
class ReminderCard implements ReminderSource {

  /** So that reminders of steps that were done since do not hide others. */
  private static final int LOOKED_AT = 100;

  private final ReminderRepository reminders;
  private final DueSteps steps;
  private final StandardFactsReader standards;
  private final CurrentActor actors;
  private final Clock clock;

  ReminderCard(
      ReminderRepository reminders,
      DueSteps steps,
      StandardFactsReader standards,
      CurrentActor actors,
      Clock clock) {
    this.reminders = reminders;
    this.steps = steps;
    this.standards = standards;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ReminderItem> reminders(int limit) {
    Actor actor = actors.require();
    if (actor.roles().isEmpty()) {
      return List.of();
    }
    List<Reminder> told =
        reminders.told(
            actor.organization().value(),
            actor.roles(),
            LocalDate.now(clock),
            new Slice(0, LOOKED_AT));
    Map<Place, DueStep> running = steps.of(told);
    Set<Place> shown = new HashSet<>();
    List<Reminder> open = new ArrayList<>();
    for (Reminder one : told) {
      DueStep step = running.get(one.id().place());
      if (step != null
          && open.size() < limit
          && step.due().equals(one.id().dueOn())
          && step.holder().equals(one.organization())
          && step.role() == one.role()
          && shown.add(step.place())) {
        open.add(one);
      }
    }
    Map<UUID, StandardFacts> facts =
        standards.named(open.stream().map(Reminder::standardId).collect(Collectors.toSet()));
    return open.stream()
        .map(
            one ->
                item(
                    one,
                    Objects.requireNonNull(running.get(one.id().place())),
                    Objects.requireNonNull(facts.get(one.standardId()))))
        .toList();
  }

  private ReminderItem item(Reminder one, DueStep step, StandardFacts standard) {
    Instant told = Objects.requireNonNull(one.toldAt());
    return new ReminderItem(
        standard.number(),
        standard.titleZh(),
        one.id().dueOn(),
        one.id().workingDays(),
        LocalDate.ofInstant(told, clock.getZone()),
        Reminders.route(step),
        standard.demonstration());
  }
}
