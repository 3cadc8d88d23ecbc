package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock of an assessment stood still.
 *
 * @param since the day on which it was stopped; working days after it do not count
 * @param until the day from which it ran on; none while it stands, or when the case ended so
 */
@Embeddable
public record Stop(
    @Column(name = "from_on") LocalDate since,
    @Column(name = "until_on") @Nullable LocalDate until,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Cause cause) {

  /** For what. */
  public enum Cause {
    /** The applicant was asked for information. */
    INFORMATION,
    /** Sector departments were heard. */
    DEPARTMENTS
  }

  Stop endedOn(LocalDate day) {
    return new Stop(since, day, cause);
  }
}
