package org.biaolian.recognition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.PaperKind;

/**
 * The last number that a bureau gave to a kind of paper in a year; papers of demonstrations have
 * numbers of their own. A row without a year is what those wait at who want a number.
 */
@Entity
@Table(name = "recognition_paper_counter")
public class PaperCounter {

  @Id private String counted;

  @Column(nullable = false)
  private int yearOf;

  @Column(nullable = false)
  private int lastNumber;

  protected PaperCounter() {}

  PaperCounter(String counted, int yearOf) {
    this.counted = counted;
    this.yearOf = yearOf;
  }

  static String key(BureauCode bureau, PaperKind kind) {
    return bureau.value() + "-" + kind.name();
  }

  static String key(BureauCode bureau, PaperKind kind, int year, boolean demonstration) {
    return key(bureau, kind) + (demonstration ? "-DEMO-" : "-") + year;
  }

  int next() {
    lastNumber++;
    return lastNumber;
  }
}
