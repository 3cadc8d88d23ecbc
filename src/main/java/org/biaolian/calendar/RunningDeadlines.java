package org.biaolian.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A room whose deadlines are counted in working days and have to follow a new notice. */
public interface RunningDeadlines {

  /**
   * A deadline that moves to a later day.
   *
   * @param number by which people know the matter
   * @param route its page, without leading slash
   */
  record Move(
      String subjectKind,
      UUID subjectId,
      String number,
      String route,
      LocalDate before,
      LocalDate after) {}

  /**
   * What would move by a calendar, at most so many.
   *
   * @param from deadlines before this day are not touched
   */
  List<Move> preview(WorkingCalendar calendar, LocalDate from, int most);

  /**
   * Reckons anew what runs, never to an earlier day than was told. May be asked again.
   *
   * @param kept is told of each move within its transaction
   */
  void reckonAnew(LocalDate from, Consumer<Move> kept);
}
