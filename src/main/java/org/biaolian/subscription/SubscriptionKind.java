package org.biaolian.subscription;

/** What somebody follows. */
public enum SubscriptionKind {
  /** A standard, and the editions that take its place. */
  RECORD,
  /** A region, a field by ICS or CCS, or both. */
  FIELD,
  /** What a kept search finds. */
  SEARCH
}
