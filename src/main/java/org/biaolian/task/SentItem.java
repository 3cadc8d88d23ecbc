package org.biaolian.task;

import java.time.LocalDate;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a bureau sent and another organization holds now.
 *
 * @param holder who has to act next
 * @param title and number of the standard concerned
 * @param state translation key of where it is, such as {@code case.state.IN_REVIEW}
 * @param since the day on which it came to this state
 * @param dueOn the holder's last day; none while no clock runs
 * @param route the page that shows it, without leading slash
 */
public record SentItem(
    OrganizationCode holder,
    String title,
    String number,
    String state,
    LocalDate since,
    @Nullable LocalDate dueOn,
    String route,
    boolean demonstration) {}
