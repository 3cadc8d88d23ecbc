package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Obligations.Figures;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.TasksChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the workbench ask again where a day brings a new task. */
@Component
class DueWatch {

  /** Months differ in length: a few days around are asked too, which does no harm. */
  private static final int AROUND = 3;

  private final StandardRepository standards;
  private final DueReader reader;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueWatch(
      StandardRepository standards,
      DueReader reader,
      ApplicationEventPublisher events,
      Clock clock) {
    this.standards = standards;
    this.reader = reader;
    this.events = events;
    this.clock = clock;
  }

  /** What was entered the day before, and what comes near its re-examination. */
  void day(LocalDate day) {
    ZoneId zone = clock.getZone();
    standards
        .enteredBetween(
            day.minusDays(1).atStartOfDay(zone).toInstant(), day.atStartOfDay(zone).toInstant())
        .forEach(this::ask);
    for (String owner : standards.owners()) {
      Figures figures = reader.figures(new BureauCode(owner), day);
      LocalDate basis =
          day.plusMonths(figures.warning().value()).minusYears(figures.years().value());
      standards
          .lastExaminedBetween(owner, basis.minusDays(AROUND), basis.plusDays(AROUND))
          .forEach(this::ask);
    }
  }

  private void ask(UUID id) {
    events.publishEvent(new TasksChanged(Standards.SUBJECT, id));
  }
}
