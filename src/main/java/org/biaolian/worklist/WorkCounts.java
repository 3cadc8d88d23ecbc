package org.biaolian.worklist;

/**
 * How much waits for the acting person.
 *
 * @param urgentDays how many working days left count as {@code soon}
 * @param doneThisMonth closed since the first of the month
 */
public record WorkCounts(
    long overdue,
    long today,
    long soon,
    int urgentDays,
    long open,
    long done,
    long doneThisMonth) {}
