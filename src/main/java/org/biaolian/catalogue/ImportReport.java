package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param done rows dealt with in the present step
 * @param counts rows by verdict; of what was written once the import is done
 * @param warned rows with at least one remark
 * @param failure the translation key of what went wrong
 */
public record ImportReport(
    UUID id,
    ImportMode mode,
    String fileName,
    State state,
    int done,
    int total,
    Map<ImportLine.Verdict, Integer> counts,
    int warned,
    Instant startedAt,
    @Nullable String failure)
    implements Serializable {

  public ImportReport {
    counts = Map.copyOf(counts);
  }

  /** The steps: nothing is written before the report has been accepted. */
  public enum State {
    READING,
    /** The report stands; nothing has been written. */
    REPORTED,
    WRITING,
    DONE,
    FAILED
  }

  public int count(ImportLine.Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** Rows that accepting would write. */
  public int toWrite() {
    return count(ImportLine.Verdict.NEW)
        + count(ImportLine.Verdict.CHANGED)
        + count(ImportLine.Verdict.ADOPTED);
  }

  public boolean running() {
    return state == State.READING || state == State.WRITING;
  }
}
