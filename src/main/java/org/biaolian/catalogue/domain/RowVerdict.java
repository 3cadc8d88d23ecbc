package org.biaolian.catalogue.domain;

import java.util.List;

/** What became of a row. */
public sealed interface RowVerdict {

  /** The row is taken, with remarks on what was odd in it. */
  record Accepted(ParsedStandard standard, List<RowRemark> remarks) implements RowVerdict {
    public Accepted {
      remarks = List.copyOf(remarks);
    }

    /** The kinds of the remarks, in their order. */
    public List<RowWarning> warnings() {
      return remarks.stream().map(RowRemark::warning).toList();
    }
  }

  /**
   * The row is not taken; {@code args} fill the fault's text.
   *
   * @param others what else is wrong in it, so that all can be mended at once
   */
  record Refused(RowFault fault, List<String> args, List<CellFault> others) implements RowVerdict {

    public Refused {
      args = List.copyOf(args);
      others = List.copyOf(others);
    }

    public Refused(RowFault fault, List<String> args) {
      this(fault, args, List.of());
    }

    static Refused of(List<CellFault> faults) {
      CellFault first = faults.getFirst();
      return new Refused(first.fault(), first.args(), faults.subList(1, faults.size()));
    }

    Refused with(List<CellFault> more) {
      return more.isEmpty() ? this : new Refused(fault, args, more);
    }
  }
}
