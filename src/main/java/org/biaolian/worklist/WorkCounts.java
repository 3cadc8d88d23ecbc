package org.biaolian.worklist;

/**
 * How much waits for the acting person. What is done is counted out to {@link #MOST}: a greater
 * figure only says that there is more.
 *
 * @param urgentDays how many working days left count as {@code soon}
 * @param doneThisMonth closed since the first of the month
 */
public record WorkCounts(
    long overdue, long today, long soon, int urgentDays, long open, long done, long doneThisMonth) {

  /** What is more than this is not counted. */
  public static final int MOST = 1_000;
}
