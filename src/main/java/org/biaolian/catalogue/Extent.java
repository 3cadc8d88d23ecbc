package org.biaolian.catalogue;

/** How much of an older standard a newer one replaces. */
public enum Extent {
  /** 全部. */
  WHOLE,
  /** 部分. */
  PARTS
}
