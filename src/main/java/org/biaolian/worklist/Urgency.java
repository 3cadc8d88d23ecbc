package org.biaolian.worklist;

/**
 * From how few working days left on an item counts as urgent, and as coming soon; both come from
 * the policy parameters.
 */
public record Urgency(int urgentDays, int soonDays) {}
