package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CountersignAnswer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A sector department without an account is heard on a case (会签). It answers once: by a letter that
 * the clerk enters, or by a secret link that dies with the answer, with its last moment, or when it
 * is taken back.
 */
@Entity
@Table(name = "recognition_countersign")
public class Countersignature {

  /** Where it stands. */
  public enum State {
    WAITING,
    ANSWERED,
    REVOKED
  }

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @Column(nullable = false)
  private String department;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private State state = State.WAITING;

  private @Nullable String secretHash;

  private @Nullable Instant linkUntil;

  @Column(nullable = false)
  private boolean byLink;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable CountersignAnswer answer;

  private @Nullable String answerText;

  private @Nullable String answeredBy;

  private @Nullable Instant answeredAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID letterId;

  @Version private @Nullable Long version;

  protected Countersignature() {}

  public static Countersignature ask(UUID caseId, String department, String question, Instant now) {
    if (department.isBlank() || question.isBlank()) {
      throw new RuleViolation("countersign-incomplete");
    }
    Countersignature made = new Countersignature();
    made.id = Ids.next();
    made.caseId = caseId;
    made.department = department.strip();
    made.question = question.strip();
    made.askedAt = now;
    return made;
  }

  /** A new link; an earlier one is dead from now on. */
  public void link(String hash, Instant until) {
    mustWait();
    secretHash = hash;
    linkUntil = until;
  }

  public void attachLetter(UUID document) {
    mustWait();
    letterId = document;
  }

  /** The clerk enters what the letter says. */
  public void answerByLetter(CountersignAnswer said, String text, String by, Instant now) {
    if (letterId == null) {
      throw new RuleViolation("countersign-letter-missing");
    }
    answer(said, text, by, now);
  }

  /** Whether the link with this secret still opens. */
  public boolean opens(Instant now) {
    return state == State.WAITING && linkUntil != null && now.isBefore(linkUntil);
  }

  public void answerByLink(CountersignAnswer said, String text, String by, Instant now) {
    if (!opens(now)) {
      throw new RuleViolation("countersign-link-dead");
    }
    answer(said, text, by, now);
    byLink = true;
  }

  private void answer(CountersignAnswer said, String text, String by, Instant now) {
    mustWait();
    if (by.isBlank() || (said.needsText() && text.isBlank())) {
      throw new RuleViolation("countersign-answer-incomplete");
    }
    state = State.ANSWERED;
    answer = said;
    answerText = text.isBlank() ? null : text.strip();
    answeredBy = by.strip();
    answeredAt = now;
    secretHash = null;
  }

  public void revoke() {
    mustWait();
    state = State.REVOKED;
    secretHash = null;
  }

  private void mustWait() {
    if (state != State.WAITING) {
      throw new RuleViolation("countersign-over");
    }
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public String department() {
    return department;
  }

  public String question() {
    return question;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  public boolean hasLink() {
    return secretHash != null;
  }

  public @Nullable Instant linkUntil() {
    return linkUntil;
  }

  public boolean byLink() {
    return byLink;
  }

  public @Nullable CountersignAnswer answer() {
    return answer;
  }

  public @Nullable String answerText() {
    return answerText;
  }

  public @Nullable String answeredBy() {
    return answeredBy;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable UUID letterId() {
    return letterId;
  }
}
