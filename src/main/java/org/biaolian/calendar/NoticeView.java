package org.biaolian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.calendar.RunningDeadlines.Move;
import org.jspecify.annotations.Nullable;

/**
 * A holiday notice that somebody entered.
 *
 * @param moves what moved by it; while it waits, what would move
 * @param mayAnswer whether the viewer may confirm or refuse it
 */
public record NoticeView(
    UUID id,
    int year,
    String number,
    LocalDate issuedOn,
    NoticeState state,
    String proposedBy,
    Instant proposedAt,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String refusal,
    List<DayFact> days,
    List<Move> moves,
    boolean mayAnswer,
    long version) {

  public NoticeView {
    days = List.copyOf(days);
    moves = List.copyOf(moves);
  }
}
