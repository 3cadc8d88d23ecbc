package org.biaolian.calendar;

import java.time.LocalDate;

/**
 * One day that a State Council holiday notice sets apart from the plain week.
 *
 * @param date the day
 * @param working true for an adjusted workday, false for a day off
 * @param holiday the holiday's Chinese name
 */
public record DayFact(LocalDate date, boolean working, String holiday) {}
