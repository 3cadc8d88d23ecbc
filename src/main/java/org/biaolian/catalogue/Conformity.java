package org.biaolian.catalogue;

/** 一致性程度: how closely a standard follows the one that it adopts. */
public enum Conformity {
  IDT,
  MOD,
  NEQ
}
