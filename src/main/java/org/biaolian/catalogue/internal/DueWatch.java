package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Obligations.Figures;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Component;

/** Lets the workbench ask again where a day brings a new task. */
@Component
class DueWatch {

  /** Months differ in length: a few days around are asked too, which does no harm. */
  private static final int AROUND = 3;

  private final StandardRepository standards;
  private final DueReader reader;
  private final TaskNotes tasks;
  private final Clock clock;

  DueWatch(StandardRepository standards, DueReader reader, TaskNotes tasks, Clock clock) {
    this.standards = standards;
    this.reader = reader;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** What was entered the day before, and what comes near its re-examination. */
  void day(LocalDate day) {
    ZoneId zone = clock.getZone();
    tasks.changed(
        Standards.SUBJECT,
        standards.enteredBetween(
            day.minusDays(1).atStartOfDay(zone).toInstant(), day.atStartOfDay(zone).toInstant()));
    for (String owner : standards.owners()) {
      Figures figures = reader.figures(new BureauCode(owner), day);
      LocalDate basis =
          day.plusMonths(figures.warning().value()).minusYears(figures.years().value());
      tasks.changed(
          Standards.SUBJECT,
          standards.lastExaminedBetween(owner, basis.minusDays(AROUND), basis.plusDays(AROUND)));
    }
  }
}
