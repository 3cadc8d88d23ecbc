package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.PaperSignatures.PaperFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision that a leader signed outside the portal, with the stamped scan that shows it. */
@Entity
@Table(name = "recognition_signed_paper")
public class SignedPaper {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID caseId;

  @Column(nullable = false)
  private String documentNumber;

  @Column(nullable = false)
  private LocalDate writtenOn;

  @Column(nullable = false)
  private String signatory;

  @Column(nullable = false)
  private String mainTo;

  private @Nullable String copyTo;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID scanId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID enteredBy;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID confirmedBy;

  private @Nullable Instant confirmedAt;

  @Version private @Nullable Long version;

  protected SignedPaper() {}

  public static SignedPaper enter(UUID caseId, PaperFacts facts, UUID person, LocalDate today) {
    SignedPaper made = new SignedPaper();
    made.caseId = caseId;
    made.put(facts, person, today);
    return made;
  }

  /** Entered anew, for example after the case was sent back; the scan has to come again. */
  public void put(PaperFacts facts, UUID person, LocalDate today) {
    if (facts.writtenOn().isAfter(today)) {
      throw new RuleViolation("paper-of-tomorrow");
    }
    documentNumber = facts.documentNumber();
    writtenOn = facts.writtenOn();
    signatory = facts.signatory();
    mainTo = facts.mainTo();
    copyTo = facts.copyTo();
    enteredBy = person;
    scanId = null;
    confirmedBy = null;
    confirmedAt = null;
  }

  public void attach(UUID document, UUID person) {
    mustBeOpen();
    scanId = document;
    enteredBy = person;
  }

  /** A second person holds the scan against what was entered. */
  public void confirm(UUID person, Instant now) {
    mustBeOpen();
    if (scanId == null) {
      throw new RuleViolation("paper-scan-missing");
    }
    if (person.equals(enteredBy)) {
      throw new RuleViolation("paper-second-person");
    }
    confirmedBy = person;
    confirmedAt = now;
  }

  private void mustBeOpen() {
    if (confirmedBy != null) {
      throw new RuleViolation("paper-confirmed-already");
    }
  }

  public UUID caseId() {
    return caseId;
  }

  public PaperFacts facts() {
    return new PaperFacts(documentNumber, writtenOn, signatory, mainTo, copyTo);
  }

  public @Nullable UUID scanId() {
    return scanId;
  }

  public UUID enteredBy() {
    return enteredBy;
  }

  public @Nullable UUID confirmedBy() {
    return confirmedBy;
  }

  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }
}
