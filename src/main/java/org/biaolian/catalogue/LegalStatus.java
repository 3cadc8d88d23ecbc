package org.biaolian.catalogue;

import java.time.LocalDate;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.jspecify.annotations.Nullable;

/** The legal status of a standard. It follows the dates by itself; work on it is another thing. */
public enum LegalStatus {
  /** 即将实施. */
  UPCOMING,
  /** 现行. */
  IN_FORCE,
  /** 被代替. */
  SUPERSEDED,
  /** 废止. */
  ABOLISHED;

  /**
   * The status on a day.
   *
   * <p>An end counts from its own date on. A claimed end without a date counts at once, unless the
   * date of that end is known: then the date decides. A standard comes into force on its
   * implementation date but never before its publication; without an implementation date it is in
   * force from publication, and without either date it is taken to be in force.
   */
  public static LegalStatus on(
      LocalDate today,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate implementedOn,
      @Nullable LocalDate supersededOn,
      @Nullable LocalDate abolishedOn,
      ClaimedEnd claimedEndWithoutDate) {
    if (ended(today, abolishedOn, claimedEndWithoutDate == ClaimedEnd.ABOLISHED)) {
      return ABOLISHED;
    }
    if (ended(today, supersededOn, claimedEndWithoutDate == ClaimedEnd.SUPERSEDED)) {
      return SUPERSEDED;
    }
    return started(today, publishedOn) && started(today, implementedOn) ? IN_FORCE : UPCOMING;
  }

  private static boolean ended(LocalDate today, @Nullable LocalDate date, boolean claimed) {
    return date == null ? claimed : !today.isBefore(date);
  }

  private static boolean started(LocalDate today, @Nullable LocalDate date) {
    return date == null || !today.isBefore(date);
  }
}
