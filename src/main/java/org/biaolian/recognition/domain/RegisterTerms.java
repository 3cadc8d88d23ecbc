package org.biaolian.recognition.domain;

import java.time.LocalDate;
import java.util.function.Function;
import org.biaolian.recognition.AdoptionDates;

/**
 * The figures of policy for one entry of the register.
 *
 * @param oldEditionMonths how long a replaced edition stays recognised
 * @param warningMonths how long before the end of its term it is to be confirmed
 * @param reconfirmation the time to confirm, from a day on
 * @param adoption the days aimed at where the standard becomes a local one, from the signature on
 */
public record RegisterTerms(
    int oldEditionMonths,
    int warningMonths,
    Function<LocalDate, TimeLimit> reconfirmation,
    Function<LocalDate, AdoptionDates> adoption) {}
