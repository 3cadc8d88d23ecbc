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

  /** The row is not taken; {@code args} fill the fault's text. */
  record Refused(RowFault fault, List<String> args) implements RowVerdict {
    public Refused {
      args = List.copyOf(args);
    }
  }
}
