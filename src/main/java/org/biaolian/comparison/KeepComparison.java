package org.biaolian.comparison;

import java.util.UUID;
import org.biaolian.catalogue.Conformity;
import org.biaolian.kernel.Sha256;

/**
 * A summary to be kept.
 *
 * @param leftHash the text that the person saw
 * @param version what the person saw of what was kept; -1 for nothing
 * @param corrections in what the person differs from the rules
 */
public record KeepComparison(
    UUID leftStandard,
    UUID rightStandard,
    Sha256 leftHash,
    Sha256 rightHash,
    long version,
    Corrections corrections,
    Conformity degree,
    String note) {

  public static final long NOTHING = -1;
  public static final int NOTE_LENGTH = 1000;

  public KeepComparison {
    note = note.strip();
  }
}
