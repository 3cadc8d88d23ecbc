package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.access.Journal;
import org.biaolian.api.Slice;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DueStep;
import org.biaolian.recognition.domain.DueStep.Place;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.Reminder;
import org.biaolian.task.NewsCame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds whoever holds a step some working days before its last day. When a due day is near, its
 * reminders are written down; each is told once on its day, or after an outage as long as the due
 * day is not over, and then only the nearest. Rows are locked and looked at again under the lock,
 * so two processes tell it once.
 */
@Component
public class Reminders {

  private static final PolicyName[] OF_STEPS = {
    PolicyName.FIRST_REMINDER_WORKING_DAYS, PolicyName.LAST_REMINDER_WORKING_DAYS
  };

  private final ReminderRepository reminders;
  private final DueSteps steps;
  private final CaseRepository cases;
  private final RequestRepository requests;
  private final DisputeRepository disputes;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final EntityManager entities;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Reminders(
      ReminderRepository reminders,
      DueSteps steps,
      CaseRepository cases,
      RequestRepository requests,
      DisputeRepository disputes,
      Policies policies,
      WorkingCalendar calendar,
      Journal journal,
      ApplicationEventPublisher events,
      EntityManager entities,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.reminders = reminders;
    this.steps = steps;
    this.cases = cases;
    this.requests = requests;
    this.disputes = disputes;
    this.policies = policies;
    this.calendar = calendar;
    this.journal = journal;
    this.events = events;
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    LocalDate today = LocalDate.now(clock);
    LocalDate horizon = horizon(today);
    sweep(
        (after, slice) -> reminders.casesToPlan(today, horizon, after, slice),
        ids -> steps(cases.findAllById(ids), DueStep::of),
        ids -> steps(cases.lock(ids), DueStep::of));
    sweep(
        (after, slice) -> reminders.requestsToPlan(today, horizon, after, slice),
        ids -> steps(requests.findAllById(ids), DueStep::of),
        ids -> steps(requests.lock(ids), DueStep::of));
    sweep(
        (after, slice) -> reminders.disputesToPlan(today, horizon, after, slice),
        ids -> ofDisputes(disputes.findAllById(ids)),
        ids -> ofDisputes(disputes.lock(ids)));
    Swept.all((after, slice) -> reminders.due(today, after, slice), this::tell);
  }

  private static List<DueStep> ofDisputes(List<Dispute> some) {
    return some.stream().flatMap(one -> DueStep.of(one).stream()).toList();
  }

  private LocalDate horizon(LocalDate today) {
    int most = Stream.of(OF_STEPS).mapToInt(figure -> policies.most(figure, today)).max().orElse(0);
    return calendar.plusWorkingDays(today, most);
  }

  /** Only what is near by its own figures is locked. */
  private void sweep(
      BiFunction<UUID, Slice, List<UUID>> found,
      Function<Collection<UUID>, List<DueStep>> read,
      Function<Collection<UUID>, List<DueStep>> locked) {
    Swept.all(
        found,
        ids -> {
          Set<UUID> near =
              Objects.requireNonNull(transactions.execute(status -> near(read.apply(ids))));
          if (!near.isEmpty()) {
            transactions.executeWithoutResult(status -> plan(locked.apply(near)));
          }
        });
  }

  private static <T> List<DueStep> steps(List<T> rows, Function<T, Optional<DueStep>> step) {
    return rows.stream().flatMap(one -> step.apply(one).stream()).toList();
  }

  private Set<UUID> near(List<DueStep> some) {
    return near(some, LocalDate.now(clock)).keySet().stream()
        .map(DueStep::subjectId)
        .collect(Collectors.toSet());
  }

  /** Entries of the register that are locked and were looked at, or whose days were set. */
  public void planEntries(Collection<Recognition> locked) {
    plan(locked.stream().flatMap(one -> DueStep.of(one).stream()).toList());
  }

  /** Those whose last day is as near as their largest figure says, with their figures. */
  private Map<DueStep, int[]> near(List<DueStep> running, LocalDate today) {
    Map<Asked, int[]> figures = new LinkedHashMap<>();
    Map<DueStep, int[]> near = new LinkedHashMap<>();
    for (DueStep step : running) {
      int[] days =
          figures.computeIfAbsent(
              new Asked(step.figures(), step.circle(), step.bureau()),
              asked -> figures(step, today));
      int most = IntStream.of(days).max().orElse(0);
      if (!step.due().isBefore(today)
          && !step.due().isAfter(calendar.plusWorkingDays(today, most))) {
        near.put(step, days);
      }
    }
    return near;
  }

  private void plan(List<DueStep> running) {
    Map<DueStep, int[]> near = near(running, LocalDate.now(clock));
    if (near.isEmpty()) {
      return;
    }
    Map<DayOf, List<Reminder>> known =
        reminders
            .planned(near.keySet().stream().map(DueStep::subjectId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(one -> new DayOf(one.id().place(), one.id().dueOn())));
    near.forEach(
        (step, days) -> {
          List<Reminder> planned =
              known.getOrDefault(new DayOf(step.place(), step.due()), List.of());
          if (planned.isEmpty()) {
            IntStream.of(days)
                .distinct()
                .mapToObj(
                    one -> new Reminder(step, one, calendar.workingDaysBefore(step.due(), one)))
                .forEach(entities::persist);
          } else if (step.toldAtOnce()) {
            planned.forEach(one -> one.waitAgain(step));
          }
        });
  }

  private record Asked(List<PolicyName> figures, CircleCode circle, @Nullable BureauCode bureau) {}

  private record DayOf(Place place, LocalDate due) {}

  private int[] figures(DueStep step, LocalDate today) {
    return step.figures().stream()
        .mapToInt(figure -> policies.intValue(figure, step.circle(), step.bureau(), today))
        .toArray();
  }

  private void tell(List<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    transactions.executeWithoutResult(
        status -> {
          List<Reminder> due =
              reminders.lock(ids).stream().filter(one -> one.dueBy(today)).toList();
          Map<Place, DueStep> running = steps.of(due);
          List<Journal.Entry> facts = new ArrayList<>();
          Set<OrganizationCode> told = new TreeSet<>();
          Set<DayOf> said = new HashSet<>();
          // The nearest of one due day comes first: what it says, an older one need not say.
          for (Reminder one : due) {
            DueStep step = running.get(one.id().place());
            if (step == null
                || !step.due().equals(one.id().dueOn())
                || today.isAfter(step.due())
                || !said.add(new DayOf(step.place(), step.due()))) {
              one.pass();
              continue;
            }
            one.tell(step, clock.instant());
            told.add(step.holder());
            facts.add(
                Journal.Entry.act(
                        "deadline.reminded",
                        step.subjectKind(),
                        step.subjectId(),
                        "%s / %d".formatted(step.due(), one.id().workingDays()))
                    .inCircle(step.circle()));
          }
          if (!facts.isEmpty()) {
            journal.noteByItself(facts);
          }
          told.forEach(holder -> events.publishEvent(new NewsCame(holder)));
        });
  }

  /** The page on which the step that somebody is reminded of is done. */
  static String route(DueStep step) {
    Function<UUID, String> page =
        switch (step.subjectKind()) {
          case "recognition-case" -> RecognitionRoutes::recognitionCase;
          case "recognition-request" -> RecognitionRoutes::request;
          case DisputeDesk.SUBJECT -> RecognitionRoutes::dispute;
          default -> RecognitionRoutes::recognition;
        };
    return page.apply(step.subjectId());
  }
}
