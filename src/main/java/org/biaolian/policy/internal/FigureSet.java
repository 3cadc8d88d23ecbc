package org.biaolian.policy.internal;

import org.biaolian.policy.PolicyName;

/** A value of a parameter was set, ended or taken back. */
public record FigureSet(PolicyName name) {}
