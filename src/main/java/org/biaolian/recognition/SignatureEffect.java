package org.biaolian.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signature given today would cause.
 *
 * @param expiresOn the last day of what is recognised then; none where nothing is
 * @param contestableUntil the last day on which the applicant can open a dispute; none for a
 *     recognition without reserve
 * @param lastOfRequest whether no other case of the request waits, so that the request closes
 */
public record SignatureEffect(
    Register register,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate contestableUntil,
    boolean lastOfRequest) {

  /** What becomes of the register. */
  public enum Register {
    /** An entry is made. */
    ENTERED,
    /** A later round decides as before: the entry of the earlier one goes on. */
    UPHELD,
    /** A later round recognises otherwise: the entry ends today and another one is made. */
    REPLACED,
    /** A later round declines: the entry ends today. */
    ENDED,
    /** It is declined, and no entry holds. */
    NONE
  }
}
