package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of a standard, whatever became of it.
 *
 * @param lastDay as the notice said; none until further notice
 * @param liftedOn the first day on which the standard was to be followed again
 * @param withdrawnReason why the entry was taken back; null while it stands
 * @param open whether it stands and is not over, so that it can be lifted
 */
public record SuspensionView(
    UUID id,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    String notice,
    String reason,
    @Nullable LocalDate liftedOn,
    @Nullable String liftNotice,
    @Nullable String withdrawnReason,
    boolean open)
    implements Serializable {}
