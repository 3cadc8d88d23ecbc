package org.biaolian.catalogue.domain;

import java.util.ArrayList;
import java.util.List;

/** Gathers remarks while a row is read. */
final class Remarks {

  private final List<RowRemark> all = new ArrayList<>();

  void add(RowWarning warning, String... args) {
    all.add(new RowRemark(warning, List.of(args)));
  }

  List<RowRemark> all() {
    return all;
  }
}
