package org.biaolian.recognition.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.biaolian.recognition.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the papers of a step say, in the words of the moment of that step: whatever is renamed or
 * edited afterwards does not change them.
 *
 * @param ruling of a decision
 * @param question of a question to the applicant
 * @param dated the day of the step
 * @param person the signer, or the clerk of a question
 * @param original of a decision that a leader signed on paper
 */
public record PaperWords(
    Parties parties,
    Matter matter,
    @Nullable Ruling ruling,
    @Nullable Question question,
    LocalDate dated,
    @Nullable String person,
    @Nullable Original original) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The names of the two bureaus; the short one stands in numbers. */
  public record Parties(String issuer, String issuerShort, String applicant) {}

  /**
   * What was decided on.
   *
   * @param effect in words
   */
  public record Matter(
      String requestNumber,
      String agreement,
      String standardNumber,
      String standardTitle,
      @Nullable String textHash,
      String effect,
      String area) {}

  /**
   * What was decided.
   *
   * @param ground in words
   * @param terms conditions, clauses or reasons
   */
  public record Ruling(
      Outcome outcome,
      @Nullable String ground,
      @Nullable String terms,
      @Nullable String differences,
      @Nullable LocalDate expiresOn) {}

  /**
   * The stamped paper behind a decision.
   *
   * @param number 发文字号
   * @param writtenOn 成文日期
   */
  public record Original(String number, LocalDate writtenOn) {}

  /** What was asked, and until when. */
  public record Question(String text, @Nullable LocalDate dueOn) {

    /** The last day is known of the present question only. */
    private Question asPrinted(String printed) {
      return new Question(printed, printed.equals(text) ? dueOn : null);
    }
  }

  /** The same for a paper that is made: what is known of what it says is said again. */
  public PaperWords asPrinted(Paper paper) {
    Matter printed =
        new Matter(
            matter.requestNumber(),
            matter.agreement(),
            paper.standardNumber(),
            paper.standardTitle(),
            paper.textHash(),
            matter.effect(),
            matter.area());
    return new PaperWords(
        parties,
        printed,
        ruling,
        question == null ? null : question.asPrinted(Objects.requireNonNull(paper.terms())),
        paper.dated(),
        person,
        original);
  }

  /** The decision that a letter or a certificate is about. */
  public Ruling decided() {
    return Objects.requireNonNull(ruling);
  }

  /** The question that a notice is about. */
  public Question asked() {
    return Objects.requireNonNull(question);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static PaperWords of(String json) {
    return JSON.readValue(json, PaperWords.class);
  }
}
