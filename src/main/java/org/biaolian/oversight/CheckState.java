package org.biaolian.oversight;

import java.time.Instant;
import org.biaolian.audit.ChainReport;
import org.jspecify.annotations.Nullable;

/**
 * A check of the chains, running or done.
 *
 * @param done facts read so far, of about {@code total}
 * @param report none while it runs, and when it broke off
 */
public record CheckState(
    Instant startedAt, boolean running, long done, long total, @Nullable ChainReport report) {}
