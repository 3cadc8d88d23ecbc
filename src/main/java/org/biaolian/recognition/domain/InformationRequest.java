package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What the target of a case wants to know of the applicant; meanwhile the clock is stopped. */
@Embeddable
class InformationRequest {

  @Column(name = "info_asked", nullable = false)
  private int asked;

  @Column(name = "info_question")
  private @Nullable String question;

  @Column(name = "info_asked_at")
  private @Nullable Instant askedAt;

  @Column(name = "info_answer")
  private @Nullable String answer;

  @Column(name = "info_answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "info_days_left")
  private @Nullable Integer daysLeft;

  /**
   * @param most how often a case may ask
   * @param left working days of the assessment that are still to come
   */
  void ask(String text, int most, int left, Instant now) {
    if (text.isBlank()) {
      throw new RuleViolation("information-question-missing");
    }
    if (asked >= most) {
      throw new RuleViolation("information-asked-already", most);
    }
    if (left < 0) {
      throw new RuleViolation("information-asked-too-late");
    }
    asked++;
    question = text.strip();
    askedAt = now;
    answer = null;
    answeredAt = null;
    daysLeft = left;
  }

  void answer(String text, Instant now) {
    if (text.isBlank()) {
      throw new RuleViolation("information-answer-missing");
    }
    answer = text.strip();
    answeredAt = now;
  }

  int asked() {
    return asked;
  }

  @Nullable String question() {
    return question;
  }

  @Nullable Instant askedAt() {
    return askedAt;
  }

  @Nullable String answer() {
    return answer;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  int daysLeft() {
    return daysLeft == null ? 0 : daysLeft;
  }
}
