package org.biaolian.catalogue;

import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What the modules above need to know of a standard.
 *
 * @param owner none for references
 * @param status as of today
 * @param textHash of the full text; none while no text is attached
 * @param suspended as of today; none while it is followed at home
 */
public record StandardFacts(
    UUID id,
    String number,
    String titleZh,
    @Nullable String titleEn,
    @Nullable BureauCode owner,
    LegalStatus status,
    boolean verified,
    @Nullable Sha256 textHash,
    @Nullable Suspension suspended,
    boolean demonstration) {

  public boolean textAttached() {
    return textHash != null;
  }
}
