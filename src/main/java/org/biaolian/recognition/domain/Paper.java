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
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
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

  /**
   * What a paper says.
   *
   * @param terms conditions, clauses or reasons
   * @param differences declared regional differences
   */
  public record Content(
      PaperKind kind,
      int turn,
      String number,
      String code,
      String standardNumber,
      String standardTitle,
      @Nullable String textHash,
      @Nullable Outcome outcome,
      @Nullable String terms,
      @Nullable String differences,
      LocalDate dated) {}

  /** The stored PDF. */
  public record Printed(UUID documentId, String sha256, boolean sealed, Instant at) {}

  public static Paper of(RecognitionCase about, Content content, Printed printed) {
    Paper made = new Paper();
    made.id = Ids.next();
    made.kind = content.kind();
    made.caseId = about.id();
    made.turn = content.turn();
    made.bureauCode = about.target().value();
    made.applicant = about.applicant().value();
    made.number = content.number();
    made.code = content.code();
    made.standardId = about.standardId();
    made.standardNumber = content.standardNumber();
    made.standardTitle = content.standardTitle();
    made.textHash = content.textHash();
    made.outcome = content.outcome();
    made.terms = content.terms();
    made.differences = content.differences();
    made.dated = content.dated();
    made.madeAt = printed.at();
    made.documentId = printed.documentId();
    made.sha256 = printed.sha256();
    made.sealed = printed.sealed();
    made.demonstration = about.demonstration();
    return made;
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
