package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.calendar.Deadline;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register with its whole history.
 *
 * @param lastDay the last day on which it can hold, as far as is known; none when it is over
 * @param endGround why it cannot hold longer; none when it is over
 * @param suspendedUntil the last day of a suspension
 * @param reconfirmBy the last day to confirm anew, and the rule and date that gave it
 * @param reconfirmDays working days that the rule gives; 0 where nothing is to be confirmed
 * @param past its states, the latest first
 */
public record RegisterDetail(
    RegisterLine line,
    Ground ground,
    @Nullable LocalDate lastDay,
    @Nullable Ground endGround,
    @Nullable LocalDate suspendedUntil,
    @Nullable Deadline reconfirmBy,
    int reconfirmDays,
    List<State> past,
    long version) {

  public RegisterDetail {
    past = List.copyOf(past);
  }

  /**
   * A state that it was in.
   *
   * @param until the first day of the next; none for the present
   * @param cause the day of what gave the ground
   */
  public record State(
      RecognitionState state,
      Ground ground,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate cause,
      @Nullable String reason) {}
}
