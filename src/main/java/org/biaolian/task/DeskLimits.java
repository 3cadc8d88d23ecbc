package org.biaolian.task;

/**
 * How much a workbench shows of each sort at most.
 *
 * @param counted where counting what was sent may end
 */
public record DeskLimits(int sent, int counted, int news, int reminders, int changes) {}
