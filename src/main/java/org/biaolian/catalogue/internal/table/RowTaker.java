package org.biaolian.catalogue.internal.table;

/** Takes row after row. */
@FunctionalInterface
public interface RowTaker {

  /** Returns false when no more rows are wanted. */
  boolean take(TableRow row);
}
