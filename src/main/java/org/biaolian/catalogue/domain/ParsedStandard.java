package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * A row that could be read. Still a claim of its source until a bureau verifies it.
 *
 * @param replaces older numbers that this standard takes the place of
 * @param replacedBy newer numbers that take its place
 * @param replacesSentence the same in the words of the record
 * @param replacementText the column as it came, empty if it was
 * @param region the bureau whose digits the number carries; null for references and counties
 */
public record ParsedStandard(
    StandardNumber number,
    String titleZh,
    ClaimedStatus claimedStatus,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate implementedOn,
    List<StandardNumber> replaces,
    List<StandardNumber> replacedBy,
    @Nullable String replacesSentence,
    String replacementText,
    @Nullable CcsCode ccs,
    List<IcsCode> ics,
    @Nullable String issuer,
    @Nullable BureauCode region,
    FurtherFacts further) {

  public ParsedStandard {
    replaces = List.copyOf(replaces);
    replacedBy = List.copyOf(replacedBy);
    ics = List.copyOf(ics);
  }

  /** The legal status on a day as far as this row tells. */
  public LegalStatus statusOn(LocalDate today) {
    return LegalStatus.on(today, publishedOn, implementedOn, null, null, claimedStatus.end());
  }
}
