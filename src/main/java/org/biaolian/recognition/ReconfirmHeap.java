package org.biaolian.recognition;

import java.util.UUID;
import org.biaolian.kernel.CircleCode;

/**
 * How much the own bureau has to confirm anew of what rests on one agreement.
 *
 * @param agreement its title
 * @param free what can be proposed now
 * @param held on which an act waits for its people already
 */
public record ReconfirmHeap(
    CircleCode circle, UUID agreementId, String agreement, long free, long held) {}
