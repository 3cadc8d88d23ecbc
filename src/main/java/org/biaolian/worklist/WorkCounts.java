package org.biaolian.worklist;

/**
 * How much waits for the acting person. What was sent and what is done is counted out to {@link
 * #MOST}: a greater figure only says that there is more.
 *
 * @param urgentDays how many working days left count as {@code soon}
 * @param sent what the bureau sent and is not settled yet
 * @param doneThisMonth closed since the first of the month
 */
public record WorkCounts(
    long overdue,
    long today,
    long soon,
    int urgentDays,
    long open,
    long sent,
    long done,
    long doneThisMonth) {

  /** What is more than this is not counted. */
  public static final int MOST = 1_000;
}
