package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.PaperKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The order of one paper, given with the step that causes it. What it will say is fixed by that;
 * number and code come before it is printed, so that a second try prints the same paper.
 */
@Entity
@Table(name = "recognition_paper_order")
public class PaperOrder {

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
  private boolean demonstration;

  @Column(nullable = false)
  private Instant orderedAt;

  @Column(nullable = false)
  private boolean frozen;

  private @Nullable String words;

  private @Nullable String number;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String code;

  @Column(nullable = false)
  private boolean made;

  /** Whether its step is from before there were orders. */
  @Column(nullable = false)
  private boolean catchingUp;

  @Version private @Nullable Long version;

  protected PaperOrder() {}

  /** Orders a paper. */
  public static PaperOrder of(
      RecognitionCase about, PaperKind kind, int turn, Instant at, PaperWords words) {
    PaperOrder ordered = new PaperOrder();
    ordered.id = Ids.next();
    ordered.kind = kind;
    ordered.caseId = about.id();
    ordered.turn = turn;
    ordered.bureauCode = about.target().value();
    ordered.demonstration = about.demonstration();
    ordered.orderedAt = at;
    ordered.freeze(words);
    return ordered;
  }

  /** Fixes what the paper says; once. */
  public void freeze(PaperWords said) {
    if (frozen) {
      throw new IllegalStateException("the words of " + id + " are fixed");
    }
    words = said.json();
    frozen = true;
  }

  /** Gives number and code; once. */
  public void number(String given, PaperCode with) {
    if (number != null) {
      throw new IllegalStateException(id + " has the number " + number);
    }
    number = given;
    code = with.value();
  }

  public void made() {
    made = true;
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

  public boolean demonstration() {
    return demonstration;
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  /** None until those of a step from before there were orders are written. */
  public @Nullable PaperWords words() {
    return words == null ? null : PaperWords.of(words);
  }

  public boolean isFrozen() {
    return frozen;
  }

  public @Nullable String number() {
    return number;
  }

  /** The code of a numbered paper. */
  public PaperCode code() {
    return new PaperCode(Objects.requireNonNull(code));
  }

  public boolean catchingUp() {
    return catchingUp;
  }

  public boolean isMade() {
    return made;
  }
}
