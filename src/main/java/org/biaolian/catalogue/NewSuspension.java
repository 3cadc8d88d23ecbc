package org.biaolian.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspension to be entered.
 *
 * @param lastDay none until further notice
 * @param notice the number of the notice, 文号
 */
public record NewSuspension(
    @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, String notice, String reason) {}
