package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.biaolian.policy.PolicyName;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The last day of a step and what gave it, so that it can be told and reckoned anew.
 *
 * @param rule the figure of policy
 * @param since the day of the act that started the clock; it does not count
 * @param workingDays how many follow it
 */
@Embeddable
public record TimeLimit(
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "due_rule")
        PolicyName rule,
    @Column(name = "due_since") LocalDate since,
    @Column(name = "due_days") int workingDays,
    @Column(name = "due_on") LocalDate due) {

  /**
   * This limit with a later last day, as a holiday notice gives it.
   *
   * @throws IllegalArgumentException for an earlier day: what was told is not taken back
   */
  TimeLimit movedTo(TimeLimit later) {
    if (later.due().isBefore(due)) {
      throw new IllegalArgumentException(later.due() + " is before " + due);
    }
    return later;
  }

  /** The act is in time on the last day, and late on the next. */
  public boolean over(LocalDate today) {
    return today.isAfter(due);
  }
}
