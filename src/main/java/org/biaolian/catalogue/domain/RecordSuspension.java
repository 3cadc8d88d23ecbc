package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.biaolian.catalogue.Suspension;
import org.jspecify.annotations.Nullable;

/** The last suspension of a standard, kept with it so that reading one asks for nothing more. */
@Embeddable
class RecordSuspension {

  @Column(name = "suspended_from")
  private @Nullable LocalDate from;

  @Column(name = "suspended_to")
  private @Nullable LocalDate to;

  @Column(name = "suspension_notice")
  private @Nullable String notice;

  protected RecordSuspension() {}

  RecordSuspension(Suspension last) {
    this.from = last.from();
    this.to = last.to();
    this.notice = last.notice();
  }

  @Nullable Suspension last() {
    return from == null || notice == null ? null : new Suspension(from, to, notice);
  }
}
