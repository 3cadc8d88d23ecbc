package org.biaolian.recognition;

import java.time.LocalDate;
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
 */
public record ReminderView(
    LocalDate dueOn,
    int workingDays,
    LocalDate fallsOn,
    @Nullable LocalDate toldOn,
    @Nullable OrganizationCode holder,
    @Nullable Role role) {}
