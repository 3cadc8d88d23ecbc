package org.biaolian.worklist;

import java.util.List;

/**
 * What is counted for a workbench.
 *
 * @param load how much is open at each member of the own circles; none for who is in no circle
 */
public record WorkFigures(WorkCounts counts, List<CircleLoad> load) {}
