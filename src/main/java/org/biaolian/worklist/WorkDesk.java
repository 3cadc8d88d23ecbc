package org.biaolian.worklist;

import java.util.List;

/**
 * The worklist of a person as the workbench shows it.
 *
 * @param lines of the list that was asked for, in its order
 * @param load how much is open at each member of the own circles; none for who is in no circle
 */
public record WorkDesk(List<WorkLine> lines, WorkCounts counts, List<CircleLoad> load) {}
