package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A paper that was made, and what it says; never changed and never made again. */
@Entity
@Immutable
@Table(name = "recognition_paper")
public class Paper {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private PaperKind kind;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @Column(nullable = false)
  private int turn;

  @Column(nullable = false)
  private String bureauCode;

  @Column(nullable = false)
  private String applicant;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.CHAR)
  private String code;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String standardNumber;

  @Column(nullable = false)
  private String standardTitle;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String textHash;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Outcome outcome;

  private @Nullable String terms;

  private @Nullable String differences;

  @Column(nullable = false)
  private LocalDate dated;

  @Column(nullable = false)
  private Instant madeAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.CHAR)
  private String sha256;

  @Column(nullable = false)
  private boolean sealed;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected Paper() {}

  /** The stored PDF. */
  public record Printed(UUID documentId, String sha256, boolean sealed, Instant at) {}

  /** The paper of an order. */
  public static Paper of(
      PaperOrder order, PaperWords words, RecognitionCase about, Printed printed) {
    Paper made = new Paper();
    PaperWords.Matter matter = words.matter();
    PaperWords.Ruling ruling = words.ruling();
    made.id = order.id();
    made.kind = order.kind();
    made.caseId = order.caseId();
    made.turn = order.turn();
    made.bureauCode = order.bureau().value();
    made.applicant = about.applicant().value();
    made.number = Objects.requireNonNull(order.number());
    made.code = order.code().value();
    made.standardId = about.standardId();
    made.standardNumber = matter.standardNumber();
    made.standardTitle = matter.standardTitle();
    made.textHash = matter.textHash();
    made.outcome = ruling == null ? null : ruling.outcome();
    made.terms = ruling == null ? words.asked().text() : ruling.terms();
    made.differences = ruling == null ? null : ruling.differences();
    made.dated = words.dated();
    made.madeAt = printed.at();
    made.documentId = printed.documentId();
    made.sha256 = printed.sha256();
    made.sealed = printed.sealed();
    made.demonstration = order.demonstration();
    return made;
  }

  public UUID id() {
    return id;
  }

  public PaperKind kind() {
    return kind;
  }

  public UUID caseId() {
    return caseId;
  }

  public int turn() {
    return turn;
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public String number() {
    return number;
  }

  public String code() {
    return code;
  }

  public UUID standardId() {
    return standardId;
  }

  public String standardNumber() {
    return standardNumber;
  }

  public String standardTitle() {
    return standardTitle;
  }

  public @Nullable String textHash() {
    return textHash;
  }

  public @Nullable Outcome outcome() {
    return outcome;
  }

  public @Nullable String terms() {
    return terms;
  }

  public @Nullable String differences() {
    return differences;
  }

  public LocalDate dated() {
    return dated;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public UUID documentId() {
    return documentId;
  }

  public String sha256() {
    return sha256;
  }

  public boolean sealed() {
    return sealed;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
