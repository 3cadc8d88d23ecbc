package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.recognition.internal.Reminders;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a recognised standard becomes a local one. */
@Service
@Transactional
public class AdoptionDays {

  private final RecognitionRepository recognitions;
  private final RegisterBook book;
  private final CurrentActor actors;
  private final Journal journal;
  private final Reminders reminders;
  private final TaskNotes tasks;
  private final Clock clock;

  AdoptionDays(
      RecognitionRepository recognitions,
      RegisterBook book,
      CurrentActor actors,
      Journal journal,
      Reminders reminders,
      TaskNotes tasks,
      Clock clock) {
    this.recognitions = recognitions;
    this.book = book;
    this.actors = actors;
    this.journal = journal;
    this.reminders = reminders;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * The recogniser's clerk enters what is aimed at and what was done.
   *
   * @param seen the version that the page showed
   * @throws RuleViolation when the days cannot be, or the entry has none
   */
  @Requires(Action.ASSESS_CASE)
  public void enter(UUID id, long seen, AdoptionDates dates) {
    Recognition one =
        recognitions.lock(List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new RuleViolation("not-found"));
    if (!actors.require().actsFor(one.bureau())) {
      boolean shown = book.find(id).isPresent();
      throw new RuleViolation(shown ? "recognition-of-another-bureau" : "not-found");
    }
    Seen.check(seen, one.version());
    one.adopt(dates, LocalDate.now(clock));
    // The register has been looked at today; a day that is near is not to wait for tomorrow.
    reminders.planEntries(List.of(one));
    journal.note(
        Journal.Entry.act("recognition.adoption-dated", RegisterLook.SUBJECT, id, words(dates))
            .inCircle(one.circle()));
    tasks.changed(RegisterLook.SUBJECT, id);
  }

  private static String words(AdoptionDates dates) {
    StringBuilder words = new StringBuilder();
    for (AdoptionDates.Step step : AdoptionDates.Step.values()) {
      LocalDate done = dates.done(step);
      words
          .append(words.isEmpty() ? "" : " · ")
          .append(dates.target(step))
          .append(" → ")
          .append(done == null ? "—" : done.toString());
    }
    return words.toString();
  }
}
