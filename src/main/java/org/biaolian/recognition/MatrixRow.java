package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/** One standard against the bureaus: who recognises it, who works on it, whose it is. */
public record MatrixRow(StandardFacts standard, Map<BureauCode, Cell> cells) {

  /**
   * What stands in a cell.
   *
   * @param caseId of the case behind it; none for the source
   * @param on the day of signature
   * @param dueOn the last day for the step of a running case, to lift a suspension, or to confirm
   * @param mayOpen whether this viewer sees inside the case
   */
  public record Cell(
      Mark mark,
      @Nullable UUID caseId,
      @Nullable LocalDate on,
      @Nullable LocalDate dueOn,
      @Nullable String note,
      boolean mayOpen) {}

  /** The state of a cell. */
  public enum Mark {
    SOURCE,
    /** It published the text too and need not recognise it. */
    JOINT,
    RECOGNISED,
    CONDITIONAL,
    PARTIAL,
    RUNNING,
    OVERDUE,
    RECONFIRM_DUE,
    SUSPENDED,
    DECLINED,
    ENDED;

    /** Whether the bureau recognises the standard today. */
    public boolean inForce() {
      return this == RECOGNISED || this == CONDITIONAL || this == PARTIAL;
    }
  }
}
