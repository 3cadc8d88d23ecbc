package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardDetails;

/**
 * The legal status of a record and the days between which it stays so, so that an index that holds
 * the status knows when it is out of date.
 *
 * @param from the first day, or {@link #ALWAYS}
 * @param until the first day on which a date may change it, or {@link #NEVER}
 */
public record StatusPeriod(LegalStatus status, LocalDate from, LocalDate until) {

  /** Days before and after every date of a standard. */
  public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** The period in which a day lies. */
  public static StatusPeriod on(LocalDate day, StandardDetails dates, ClaimedEnd claimed) {
    LegalStatus status =
        LegalStatus.on(
            day,
            dates.publishedOn(),
            dates.implementedOn(),
            dates.supersededOn(),
            dates.abolishedOn(),
            claimed);
    return new StatusPeriod(
        status,
        turns(dates).filter(turn -> !turn.isAfter(day)).max(LocalDate::compareTo).orElse(ALWAYS),
        turns(dates).filter(turn -> turn.isAfter(day)).min(LocalDate::compareTo).orElse(NEVER));
  }

  private static Stream<LocalDate> turns(StandardDetails dates) {
    return Stream.of(
            dates.publishedOn(), dates.implementedOn(), dates.supersededOn(), dates.abolishedOn())
        .filter(Objects::nonNull);
  }
}
