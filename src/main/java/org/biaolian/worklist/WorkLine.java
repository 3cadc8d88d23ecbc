package org.biaolian.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the workbench.
 *
 * @param step the verb stands under the key {@code task.<step>}
 * @param daysLeft working days, 0 on the last one, negative when overdue; none without a due day
 * @param closedOn the day on which it was done; none while it is open
 * @param route the page where the step is done, without leading slash
 */
public record WorkLine(
    UUID id,
    Role role,
    String step,
    OrganizationCode origin,
    String number,
    String title,
    String route,
    @Nullable LocalDate dueOn,
    @Nullable Integer daysLeft,
    @Nullable LocalDate closedOn,
    boolean demonstration) {}
