package org.biaolian.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** Where an import stands; {@link #next()} is the whole rule. */
public enum ImportState {
  READING,
  /** The headings do not tell which column holds what; somebody has to say. */
  COLUMNS,
  /** The report stands; nothing has been written. */
  REPORTED,
  WRITING,
  DONE,
  CANCELLED,
  FAILED;

  /** The states that may follow. Reading and writing may begin anew after a crash. */
  public Set<ImportState> next() {
    return switch (this) {
      case READING -> EnumSet.of(READING, COLUMNS, REPORTED, CANCELLED, FAILED);
      case COLUMNS -> EnumSet.of(READING, CANCELLED);
      case REPORTED -> EnumSet.of(READING, WRITING, CANCELLED);
      case WRITING -> EnumSet.of(WRITING, DONE, CANCELLED, FAILED);
      case FAILED -> EnumSet.of(READING);
      case DONE, CANCELLED -> EnumSet.noneOf(ImportState.class);
    };
  }

  public boolean running() {
    return this == READING || this == WRITING;
  }
}
