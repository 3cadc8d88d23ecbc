package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that the law wants done about a standard by a day.
 *
 * @param from the date that it is counted from
 * @param warnFrom from this day on it is a task
 * @param figure the value of the policy parameter, in its unit
 * @param citation the source that sets it
 * @param late whether the day had passed before the record was entered, so that nobody is asked now
 */
public record DueDate(
    Kind kind,
    LocalDate from,
    LocalDate dueOn,
    LocalDate warnFrom,
    int figure,
    String citation,
    State state,
    boolean late)
    implements Serializable {

  /** What has to be done. */
  public enum Kind {
    /** Record and text are public. */
    PUBLICATION,
    /** 备案 with the state. */
    FILING,
    /** 复审. */
    REEXAMINATION
  }

  /** Where it stands today. */
  public enum State {
    DONE,
    /** It is not time yet. */
    AHEAD,
    DUE,
    OVERDUE
  }

  /**
   * Whether the clerk has to act now. To share a record more widely is the bureau's decision, of
   * which its page reminds.
   */
  public boolean task() {
    return kind != Kind.PUBLICATION && !late && (state == State.DUE || state == State.OVERDUE);
  }
}
