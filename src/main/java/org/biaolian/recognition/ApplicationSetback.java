package org.biaolian.recognition;

import java.time.LocalDate;
import org.biaolian.recognition.domain.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * Why the request that a bureau made of an application does not go on, in words that left the
 * bureau; what its people wrote to each other is never among them.
 *
 * @param state returned by the secretariat, lapsed, or taken back after it was sent
 * @param due the last day to mend it; none for what was taken back
 */
public record ApplicationSetback(RequestState state, String reason, @Nullable LocalDate due) {}
