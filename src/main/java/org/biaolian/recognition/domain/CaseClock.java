package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case: the last day of its present step, how often it was given more time, and the
 * question to the applicant for which it stands still. Who may turn it is the case's own matter.
 */
@Embeddable
public class CaseClock {

  @Embedded private @Nullable TimeLimit timeLimit;

  @Column(nullable = false)
  private int extended;

  private @Nullable String extensionReason;

  @Embedded private InformationRequest information = new InformationRequest();

  /** Working days left when the clock was stopped for sector departments. */
  @Column(name = "paused_days_left")
  private @Nullable Integer pausedDaysLeft;

  protected CaseClock() {}

  static CaseClock until(TimeLimit limit) {
    CaseClock made = new CaseClock();
    made.timeLimit = limit;
    return made;
  }

  void run(TimeLimit limit) {
    timeLimit = limit;
  }

  void stop() {
    timeLimit = null;
  }

  /** The assessment stands still; the applicant's own time runs. */
  void ask(String question, int most, int daysLeft, TimeLimit answerBy, Instant now) {
    information.ask(question, most, daysLeft, now);
    timeLimit = answerBy;
  }

  void answer(String text, TimeLimit assessBy, Instant now) {
    information.answer(text, now);
    timeLimit = assessBy;
  }

  void extend(String reason, int most, TimeLimit longer, LocalDate today) {
    if (over(today)) {
      throw new RuleViolation("extension-too-late");
    }
    if (extended >= most) {
      throw new RuleViolation("extended-already", most);
    }
    extensionReason = RecognitionRequest.reasonOf(reason);
    extended++;
    timeLimit = longer;
  }

  void pause(int daysLeft) {
    pausedDaysLeft = daysLeft;
    timeLimit = null;
  }

  void resume(TimeLimit rest) {
    pausedDaysLeft = null;
    timeLimit = rest;
  }

  /** Whether it stands still because sector departments are heard. */
  public boolean pausedForDepartments() {
    return pausedDaysLeft != null;
  }

  public int pausedDaysLeft() {
    return pausedDaysLeft == null ? 0 : pausedDaysLeft;
  }

  boolean over(LocalDate today) {
    return timeLimit != null && timeLimit.over(today);
  }

  boolean dueBy(LocalDate today) {
    return timeLimit != null && !today.isBefore(timeLimit.due());
  }

  public @Nullable TimeLimit timeLimit() {
    return timeLimit;
  }

  public @Nullable LocalDate dueOn() {
    return timeLimit == null ? null : timeLimit.due();
  }

  /** How often the time for the assessment was lengthened. */
  public int extended() {
    return extended;
  }

  public @Nullable String extensionReason() {
    return extensionReason;
  }

  /** How often the applicant was asked for information. */
  public int timesAsked() {
    return information.asked();
  }

  public @Nullable String question() {
    return information.question();
  }

  public @Nullable Instant askedAt() {
    return information.askedAt();
  }

  public @Nullable String answer() {
    return information.answer();
  }

  public @Nullable Instant answeredAt() {
    return information.answeredAt();
  }

  /** Working days of the assessment that were left when its clock was stopped. */
  public int daysLeft() {
    return information.daysLeft();
  }
}
