package org.biaolian.catalogue.domain;

/** The end that a source claims for a standard without giving its date. */
public enum ClaimedEnd {
  NONE,
  SUPERSEDED,
  ABOLISHED
}
