package org.biaolian.worklist;

import java.time.LocalDate;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that the own bureau sent, and who holds it now.
 *
 * @param state translation key of where it is
 * @param daysLeft the holder's working days, negative when overdue; none while no clock runs
 */
public record SentLine(
    OrganizationCode holder,
    String title,
    String number,
    String state,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Integer daysLeft,
    String route,
    boolean demonstration) {}
