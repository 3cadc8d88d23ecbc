package org.biaolian.recognition;

import java.time.LocalDate;
import org.biaolian.recognition.domain.RecognitionState;

/**
 * Whether a recognition holds today.
 *
 * @param expiresOn its last day
 */
public record Standing(RecognitionState state, LocalDate expiresOn) {}
