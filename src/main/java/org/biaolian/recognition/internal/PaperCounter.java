package org.biaolian.recognition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.PaperKind;

/** The last number that a bureau gave to a kind of paper; it begins anew each year. */
@Entity
@Table(name = "recognition_paper_counter")
public class PaperCounter {

  @Id private String counted;

  @Column(nullable = false)
  private int yearOf;

  @Column(nullable = false)
  private int lastNumber;

  protected PaperCounter() {}

  static String key(BureauCode bureau, PaperKind kind) {
    return bureau.value() + "-" + kind.name();
  }

  /** The next number of a year. */
  int next(int year) {
    if (year != yearOf) {
      yearOf = year;
      lastNumber = 0;
    }
    lastNumber++;
    return lastNumber;
  }
}
