package org.biaolian.policy.domain;

/** How far a value reaches, from the widest to the most specific. */
public enum PolicyScope {
  NATIONAL,
  CIRCLE,
  BUREAU
}
