package org.biaolian.recognition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last request number given in a year. */
@Entity
@Table(name = "recognition_counter")
public class RequestCounter {

  @Id private int yearOf;

  @Column(nullable = false)
  private int lastNumber;

  protected RequestCounter() {}

  /** The next number in the form 互认〔2026〕0137 号. */
  public String next() {
    lastNumber++;
    return "互认〔%d〕%04d 号".formatted(yearOf, lastNumber);
  }
}
