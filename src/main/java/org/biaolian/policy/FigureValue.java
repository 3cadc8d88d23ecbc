package org.biaolian.policy;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of a parameter, for pages.
 *
 * @param text a whole number in the parameter's unit, or words with strokes between them
 * @param validTo the last day on which it holds, null for no end
 * @param citation the source that sets it
 */
public record FigureValue(
    String text, LocalDate validFrom, @Nullable LocalDate validTo, String citation)
    implements Serializable {}
