package org.biaolian.access;

/** How far a role's right goes; each feature holds it against its own rows. */
public enum Reach {
  /** Everything that the action is about. */
  ALL,
  /** What the active bureau owns, asked for or was asked. */
  OWN_BUREAU,
  /** What is shared with the circles of the active organization, beside what is its own. */
  OWN_CIRCLES,
  /** What the secretariat's own circle is about. */
  OWN_CIRCLE,
  /** What the person was assigned to, from one day to another. */
  ASSIGNED,
  /** What the person did. */
  OWN_ACTS,
  /** Proposed here, and made binding by somebody else's {@link #CONFIRM}. */
  PROPOSE,
  /** Made binding as the second person, never one's own proposal. */
  CONFIRM
}
