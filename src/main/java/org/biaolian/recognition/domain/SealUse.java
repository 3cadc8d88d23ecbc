package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The seal was put on the papers of a signed decision; noted once. */
@Entity
@Table(name = "recognition_seal_use")
public class SealUse {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID caseId;

  @Column(nullable = false)
  private LocalDate sealedOn;

  @Column(nullable = false)
  private int copies;

  @Column(nullable = false)
  private String keeper;

  protected SealUse() {}

  /**
   * @param keeper who keeps the seal and put it on
   * @throws RuleViolation unless the case is signed, and for a day before that or to come
   */
  public static SealUse of(
      RecognitionCase one,
      LocalDate signedOn,
      LocalDate day,
      int copies,
      String keeper,
      LocalDate today) {
    if (one.state() != CaseState.SIGNED) {
      throw new RuleViolation("seal-before-signature");
    }
    if (day.isBefore(signedOn) || day.isAfter(today)) {
      throw new RuleViolation("seal-day", signedOn.toString());
    }
    if (copies < 1 || keeper.isBlank()) {
      throw new RuleViolation("seal-incomplete");
    }
    SealUse made = new SealUse();
    made.caseId = one.id();
    made.sealedOn = day;
    made.copies = copies;
    made.keeper = keeper.strip();
    return made;
  }

  public UUID caseId() {
    return caseId;
  }

  public LocalDate sealedOn() {
    return sealedOn;
  }

  public int copies() {
    return copies;
  }

  public String keeper() {
    return keeper;
  }
}
