package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.biaolian.recognition.AdoptionDates;
import org.jspecify.annotations.Nullable;

/**
 * The days of becoming a local standard as they were told during a time; the register of any day is
 * read from these.
 *
 * @param since the first day on which they were told
 * @param until the first day on which others were; none for the present ones
 */
@Embeddable
public record AdoptionTurn(
    @Column(name = "from_on") LocalDate since,
    @Column(name = "until_on") @Nullable LocalDate until,
    AdoptionDates dates) {

  AdoptionTurn endedOn(LocalDate day) {
    return new AdoptionTurn(since, day, dates);
  }
}
