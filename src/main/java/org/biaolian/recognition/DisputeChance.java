package org.biaolian.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the applicant can contest a decision today.
 *
 * @param refusal the rule that forbids it; none when it is possible
 * @param lastDay of the time to do so
 * @param workingDays that make this day
 * @param since the day of the decision
 * @param provisional whether no notice has told the holidays yet
 */
public record DisputeChance(
    Contested contested,
    @Nullable String refusal,
    LocalDate lastDay,
    int workingDays,
    LocalDate since,
    boolean provisional) {

  public boolean possible() {
    return refusal == null;
  }
}
