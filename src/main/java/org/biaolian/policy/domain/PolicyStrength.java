package org.biaolian.policy.domain;

/** Whether a more specific value may take the place of this one. */
public enum PolicyStrength {
  /** Holds where nothing more specific is set. */
  DEFAULT,
  /** Holds whatever is set below it, as a figure of law does. */
  BINDING
}
