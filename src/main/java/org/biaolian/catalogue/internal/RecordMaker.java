package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows that the report calls new. It needs no database: the next records are made,
 * their titles spelt and taken apart, while the last ones are being stored.
 *
 * @param bureau whose records they become; none for references
 * @param person who imports, and proposes to make public what is issued
 */
record RecordMaker(
    UUID job, @Nullable BureauCode bureau, UUID person, String fileName, Clock clock) {

  Standard make(StatedRow row) {
    StandardDetails details = row.details(null);
    ClaimedEnd claimed = row.claimed(null);
    String note = row.note(fileName);
    StandardNumber number = row.stated().number();
    if (bureau == null) {
      return Standard.reference(number, details, claimed, note, clock.instant());
    }
    Standard own = Standard.ownStated(bureau, number, details, claimed, note, clock.instant());
    own.proposeIfIssued(bureau, person, LocalDate.now(clock), job);
    return own;
  }
}
