package org.biaolian.bureau.domain;

/** Where a proposal stands; both answers are final. */
public enum ProposalState {
  PROPOSED,
  CONFIRMED,
  REFUSED
}
