package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param columns which column holds what; none before the headings have been read
 * @param overwrite whether conflicting rows are written too
 * @param done rows dealt with in the present step
 * @param total rows of the step; 0 while the file is read, as nobody knows yet
 * @param counts rows by verdict; of what was written once the import is done
 * @param warned rows with at least one remark
 * @param interrupted whether it should be running and is not: the process ended
 * @param failure the translation key of what went wrong
 * @param failureDetail what fills its sentence
 */
public record ImportReport(
    UUID id,
    ImportMode mode,
    String fileName,
    ImportState state,
    @Nullable ImportColumns columns,
    boolean overwrite,
    int done,
    int total,
    Map<ImportLine.Verdict, Integer> counts,
    int warned,
    Instant startedAt,
    boolean interrupted,
    @Nullable String failure,
    @Nullable String failureDetail)
    implements Serializable {

  public ImportReport {
    counts = Map.copyOf(counts);
  }

  public int count(ImportLine.Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** Rows that accepting would write, conflicts left out. */
  public int toWrite() {
    return count(ImportLine.Verdict.NEW)
        + count(ImportLine.Verdict.CHANGED)
        + count(ImportLine.Verdict.ADOPTED);
  }

  /** Rows that can be written only by overruling what is there. */
  public int toOverwrite() {
    return mode == ImportMode.OWN ? count(ImportLine.Verdict.CONFLICTING) : 0;
  }

  public boolean running() {
    return state.running() && !interrupted;
  }
}
