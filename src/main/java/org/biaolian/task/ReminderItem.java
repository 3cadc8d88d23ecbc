package org.biaolian.task;

import java.time.LocalDate;

/**
 * A step of which its holder was reminded and which still waits.
 *
 * @param number and title of the standard concerned
 * @param dueOn the last day
 * @param workingDays how long before it the reminder comes, by policy
 * @param toldOn the day on which it came
 * @param route the page where the step is done, without leading slash
 */
public record ReminderItem(
    String number,
    String title,
    LocalDate dueOn,
    int workingDays,
    LocalDate toldOn,
    String route,
    boolean demonstration) {}
