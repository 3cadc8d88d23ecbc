package org.biaolian.recognition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case that a viewer may have.
 *
 * @param turn the round of the decision, or which question
 * @param number and the rest once it was made; it is made when it is first asked for
 */
public record PaperView(
    PaperKind kind,
    int turn,
    @Nullable String number,
    @Nullable Instant madeAt,
    @Nullable String hash,
    boolean sealed) {}
