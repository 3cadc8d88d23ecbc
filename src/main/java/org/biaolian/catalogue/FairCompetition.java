package org.biaolian.catalogue;

/** 公平竞争审查结论. */
public enum FairCompetition {
  /** Nothing in it restricts competition. */
  PASSED,
  /** It was changed first. */
  PASSED_AFTER_CHANGE,
  /** It restricts competition and a ground of law allows that. */
  EXCEPTION
}
