package org.biaolian.worklist;

import java.util.List;

/**
 * What the bureau sent and is not settled yet.
 *
 * @param lines the first of it
 * @param total counted out to {@link WorkCounts#MOST}
 */
public record InProgress(List<SentLine> lines, long total) {}
