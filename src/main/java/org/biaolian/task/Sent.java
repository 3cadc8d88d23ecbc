package org.biaolian.task;

import java.util.List;

/**
 * What a bureau sent and is not settled yet.
 *
 * @param first the first of it, the nearest due day first, without a due day last
 * @param total how much it is in all, as far as was counted
 */
public record Sent(List<SentItem> first, long total) {}
