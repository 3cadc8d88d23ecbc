package org.biaolian.recognition;

/** How far back the flow looks. */
public enum FlowPeriod {
  YEAR,
  ALL
}
