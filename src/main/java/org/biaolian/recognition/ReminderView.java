package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of a last day, as pages show it.
 *
 * @param workingDays how long before the last day it comes, by policy
 * @param fallsOn the day on which it comes
 * @param toldOn the day on which it came; later than {@code fallsOn} after an outage
 * @param holder and {@code role} whom it told
 * @param atOnce whether less than that was left when the day was set, so that it came at once
 * @param part which of several steps of the subject that run at once; empty where there is one
 */
public record ReminderView(
    LocalDate dueOn,
    int workingDays,
    LocalDate fallsOn,
    @Nullable LocalDate toldOn,
    @Nullable OrganizationCode holder,
    @Nullable Role role,
    boolean atOnce,
    String part) {

  /** The day of becoming a local standard that it is about. */
  public Optional<AdoptionDates.Step> adoption() {
    return Stream.of(AdoptionDates.Step.values())
        .filter(step -> step.name().equals(part))
        .findFirst();
  }
}
