package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.LegalStatusChanged;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.task.TaskNotes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a standard's legal status is another one: once in the trail, once to other rooms. */
@Component
public class StatusNews {

  private final Journal journal;
  private final TaskNotes tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StatusNews(Journal journal, TaskNotes tasks, ApplicationEventPublisher events, Clock clock) {
    this.journal = journal;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** After a step of a person that may have changed the dates. */
  public void afterStep(Standard standard, LegalStatus before) {
    LegalStatus now = standard.status(LocalDate.now(clock));
    if (now != before) {
      journal.note(entry(standard, before, now));
      publish(standard);
    }
  }

  /** Tells the others; the fact is noted by the caller, for many standards at once. */
  void publish(Standard standard) {
    events.publishEvent(new LegalStatusChanged(standard.id()));
    events.publishEvent(StandardNews.of(standard.id(), StandardNews.Kind.STATUS));
    if (standard.owner() != null) {
      tasks.changed(Standards.SUBJECT, standard.id());
    }
  }

  static Journal.Entry entry(Standard standard, LegalStatus before, LegalStatus now) {
    return Journal.Entry.move(
        "standard.status-changed", Standards.SUBJECT, standard.id(), before, now, null);
  }
}
