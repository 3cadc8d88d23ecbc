package org.biaolian.catalogue.domain;

import java.util.List;

/** What is wrong with a cell; {@code args} fill the fault's text. */
public record CellFault(RowFault fault, List<String> args) {

  public CellFault {
    args = List.copyOf(args);
  }
}
