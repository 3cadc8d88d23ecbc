package org.biaolian.recognition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * Which of the entries that the own bureau can confirm anew are asked for; what is confirmed at
 * once belongs to one circle.
 *
 * @param agreement what they rest on today; none for all
 * @param until their last day to act is this one or earlier; none for all
 */
public record ReconfirmQuestion(
    CircleCode circle, @Nullable UUID agreement, @Nullable LocalDate until)
    implements Serializable {}
