package org.biaolian.catalogue.domain;

import java.util.List;

/** One odd thing in an accepted row; {@code args} fill the warning's text. */
public record RowRemark(RowWarning warning, List<String> args) {
  public RowRemark {
    args = List.copyOf(args);
  }
}
