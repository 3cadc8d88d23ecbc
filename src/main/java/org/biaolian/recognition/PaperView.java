package org.biaolian.recognition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case, made or ordered.
 *
 * @param turn the round of the decision, or which question
 * @param number and the rest once it was made; until then it is being made
 * @param word whether there is a Word file of it too
 */
public record PaperView(
    PaperKind kind,
    int turn,
    @Nullable String number,
    @Nullable Instant madeAt,
    @Nullable String hash,
    boolean sealed,
    boolean word) {

  /** Whether the file is there. */
  public boolean made() {
    return madeAt != null;
  }
}
