package org.biaolian.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;

/**
 * An open step with a last day.
 *
 * @param id of the step; it stays the same as long as it waits
 * @param step its verb stands under the key {@code task.<step>}
 * @param number and title of the standard concerned
 * @param route the page where it is done, without leading slash
 */
public record DueLine(
    UUID id,
    OrganizationCode organization,
    String step,
    String number,
    String title,
    String route,
    LocalDate dueOn,
    Instant openedAt,
    boolean demonstration) {}
