package org.biaolian.worklist;

/**
 * Which lines of the worklist are asked for.
 *
 * @param done what is done, the last one first, by anybody of the organization who holds one of my
 *     roles; or else what waits, the nearest due day first, without a due day last
 * @param due which of what waits
 * @param limit 0 for no line, where the figures are enough
 */
public record WorkAsked(boolean done, DueFilter due, int limit) {

  public static WorkAsked open(DueFilter due, int limit) {
    return new WorkAsked(false, due, limit);
  }

  public static WorkAsked done(int limit) {
    return new WorkAsked(true, DueFilter.ALL, limit);
  }

  public static WorkAsked nothing() {
    return open(DueFilter.ALL, 0);
  }
}
