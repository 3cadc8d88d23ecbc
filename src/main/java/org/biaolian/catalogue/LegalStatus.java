package org.biaolian.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a standard applies, as its dates say; work on it is another matter. */
public enum LegalStatus {
  /** Published, but not applied yet. */
  UPCOMING,
  IN_FORCE,
  /** A new edition has taken its place. */
  SUPERSEDED,
  ABOLISHED;

  /** The end that a source claims without giving its day. */
  public enum ClaimedEnd {
    NONE,
    SUPERSEDED,
    ABOLISHED
  }

  /** The status on a day. A claimed end without a day counts from ever. */
  public static LegalStatus on(
      LocalDate day,
      @Nullable LocalDate implementedOn,
      @Nullable LocalDate supersededOn,
      @Nullable LocalDate abolishedOn,
      ClaimedEnd claimed) {
    if (claimed == ClaimedEnd.ABOLISHED || reached(abolishedOn, day)) {
      return ABOLISHED;
    }
    if (claimed == ClaimedEnd.SUPERSEDED || reached(supersededOn, day)) {
      return SUPERSEDED;
    }
    return implementedOn == null || reached(implementedOn, day) ? IN_FORCE : UPCOMING;
  }

  private static boolean reached(@Nullable LocalDate date, LocalDate day) {
    return date != null && !date.isAfter(day);
  }
}
