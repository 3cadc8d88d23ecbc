package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.recognition.domain.Reminder;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.recognition.internal.ReminderRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders of one case, request, dispute or entry, for whoever sees inside of it. */
@Service
@Transactional(readOnly = true)
public class DueReminders {

  private final ReminderRepository reminders;
  private final CaseDesk desk;
  private final DisputeDesk disputes;
  private final RequestRepository requests;
  private final RecognitionRepository recognitions;
  private final CurrentActor actors;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DueReminders(
      ReminderRepository reminders,
      CaseDesk desk,
      DisputeDesk disputes,
      RequestRepository requests,
      RecognitionRepository recognitions,
      CurrentActor actors,
      WorkingCalendar calendar,
      Clock clock) {
    this.reminders = reminders;
    this.desk = desk;
    this.disputes = disputes;
    this.requests = requests;
    this.recognitions = recognitions;
    this.actors = actors;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Requires(Action.READ_SHARED)
  public List<ReminderView> ofCase(UUID id) {
    return desk.seen(id).isEmpty() ? List.of() : of(id);
  }

  /** For whoever sees inside the case. */
  List<ReminderView> of(List<Reminder> planned) {
    return planned.stream().map(this::view).toList();
  }

  @Requires(Action.READ_SHARED)
  public List<ReminderView> ofDispute(UUID id) {
    return disputes.seen(id).isEmpty() ? List.of() : of(id);
  }

  /** The clock of a request is a matter of its applicant and the secretariat. */
  @Requires(Action.READ_SHARED)
  public List<ReminderView> ofRequest(UUID id) {
    Party party = new Party(actors.require());
    return requests
        .findById(id)
        .filter(party::sees)
        .filter(
            one ->
                party.actor().actsFor(one.applicant())
                    || party.secretariatOf(one.circle())
                    || party.auditor())
        .map(one -> of(id))
        .orElse(List.of());
  }

  @Requires(Action.READ_SHARED)
  public List<ReminderView> ofEntry(UUID id) {
    Party party = new Party(actors.require());
    return recognitions
        .findById(id)
        .filter(one -> party.seesInside(one.applicant(), one.bureau(), one.circle()))
        .map(one -> of(id))
        .orElse(List.of());
  }

  private List<ReminderView> of(UUID id) {
    return of(reminders.of(id));
  }

  /**
   * A later holiday notice moves what was reckoned, so only steps that can be set near are asked.
   */
  private boolean cameAtOnce(Reminder one) {
    return one.subjectKind().equals(RegisterLook.SUBJECT)
        && !one.id().part().isEmpty()
        && one.fallsOn()
            .isAfter(calendar.workingDaysBefore(one.id().dueOn(), one.id().workingDays()));
  }

  private ReminderView view(Reminder one) {
    Instant told = one.toldAt();
    return new ReminderView(
        one.id().dueOn(),
        one.id().workingDays(),
        one.fallsOn(),
        told == null ? null : LocalDate.ofInstant(told, clock.getZone()),
        one.organization(),
        one.role(),
        cameAtOnce(one),
        one.id().part());
  }
}
