package org.biaolian.recognition;

/** What a bureau decides on a case. */
public enum Outcome {
  RECOGNISED,
  CONDITIONAL,
  PARTIAL,
  DECLINED;

  /** Only these enter the register. */
  public boolean favourable() {
    return this != DECLINED;
  }
}
