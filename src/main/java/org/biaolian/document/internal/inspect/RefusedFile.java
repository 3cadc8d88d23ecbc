package org.biaolian.document.internal.inspect;

/** Ends an inspection with what is wrong. */
final class RefusedFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  RefusedFile(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
