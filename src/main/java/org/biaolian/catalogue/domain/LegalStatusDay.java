package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Up to which day every change of a legal status has been told: one row. */
@Entity
@Table(name = "legal_status_day")
public class LegalStatusDay {

  /** The key of the one row. */
  public static final int ONLY = 1;

  @Id private int id = ONLY;

  @Column(nullable = false)
  private LocalDate day;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected LegalStatusDay() {}

  public LegalStatusDay(LocalDate day) {
    this.day = day;
  }

  public LocalDate day() {
    return day;
  }

  public void told(LocalDate upTo) {
    this.day = upTo;
  }
}
