package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardDetails;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The days of a standard, and an end without a day that its source claims: the legal status. */
@Embeddable
class RecordDates {

  private @Nullable LocalDate publishedOn;
  private @Nullable LocalDate implementedOn;
  private @Nullable LocalDate supersededOn;
  private @Nullable LocalDate abolishedOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ClaimedEnd claimedEnd = ClaimedEnd.NONE;

  void put(StandardDetails details) {
    this.publishedOn = details.publishedOn();
    this.implementedOn = details.implementedOn();
    this.supersededOn = details.supersededOn();
    this.abolishedOn = details.abolishedOn();
  }

  void claim(ClaimedEnd claimed) {
    this.claimedEnd = claimed;
  }

  /**
   * Another edition takes the place from a day on.
   *
   * @return whether that is news; a day before the own publication is none
   */
  boolean supersede(@Nullable LocalDate from) {
    if (from == null
        || from.equals(supersededOn)
        || (publishedOn != null && from.isBefore(publishedOn))) {
      return false;
    }
    this.supersededOn = from;
    return true;
  }

  LegalStatus status(LocalDate day) {
    return LegalStatus.on(day, publishedOn, implementedOn, supersededOn, abolishedOn, claimedEnd);
  }

  @Nullable LocalDate published() {
    return publishedOn;
  }

  @Nullable LocalDate implemented() {
    return implementedOn;
  }

  @Nullable LocalDate superseded() {
    return supersededOn;
  }

  @Nullable LocalDate abolished() {
    return abolishedOn;
  }

  ClaimedEnd claimedEnd() {
    return claimedEnd;
  }
}
