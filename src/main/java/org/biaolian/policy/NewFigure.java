package org.biaolian.policy;

import java.time.LocalDate;
import org.biaolian.kernel.CircleCode;

/**
 * What a secretariat sets for its circle.
 *
 * @param seen as the page showed it
 * @param text a whole number in the parameter's unit, or words with strokes between them
 * @param from the first day on which it holds, tomorrow or later
 * @param citation what the circle has agreed, and where
 */
public record NewFigure(
    CircleCode circle, PolicyName name, long seen, String text, LocalDate from, String citation) {}
