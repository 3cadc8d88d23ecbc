package org.biaolian.worklist;

import java.util.List;

/**
 * The worklist of a person as the workbench shows it.
 *
 * @param lines of the list that was asked for, in its order
 */
public record WorkDesk(List<WorkLine> lines, WorkCounts counts) {}
