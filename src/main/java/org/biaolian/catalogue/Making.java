package org.biaolian.catalogue;

/** 制修订. */
public enum Making {
  /** 制定. */
  NEW,
  /** 修订. */
  REVISION
}
