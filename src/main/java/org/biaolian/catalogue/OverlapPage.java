package org.biaolian.catalogue;

import java.util.List;

/** One page of groups of probable duplicates, and how many there are in all. */
public record OverlapPage(long total, List<OverlapGroup> groups) {}
