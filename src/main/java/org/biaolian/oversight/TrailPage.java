package org.biaolian.oversight;

import java.util.List;

/** A page of an answer, newest first; how many facts answer in all; the first of these, from 1. */
public record TrailPage(List<TrailLine> lines, long count, long first) {}
