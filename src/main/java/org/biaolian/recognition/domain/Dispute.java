package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.DisputeEnding;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeTextKind;
import org.biaolian.recognition.Recommendation;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The applicant contests an adverse decision. The secretariat hears both sides and recommends; only
 * the target can decide anew, and does so in a new round of the case.
 */
@Entity
@Table(name = "recognition_dispute")
public class Dispute extends DisputeIdentity {

  private static final int TEXT_LENGTH = 4000;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private DisputeState state = DisputeState.OPENED;

  /** Of the present step; the whole has its own end. */
  @Embedded private @Nullable TimeLimit timeLimit;

  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 100)
  @CollectionTable(
      name = "recognition_dispute_text",
      joinColumns = @JoinColumn(name = "dispute_id"))
  private Set<DisputeText> texts = new HashSet<>();

  private @Nullable Instant acceptedAt;

  private @Nullable Instant heardAt;

  private @Nullable Instant expertsAt;

  private @Nullable Instant recommendedAt;

  private @Nullable Instant closedAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID ruledBy;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID recommendedBy;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Recommendation recommendation;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable DisputeEnding ending;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID nextCaseId;

  protected Dispute() {}

  /**
   * The applicant's approver contests a decision.
   *
   * @param window in which that is possible
   * @param acceptBy the secretariat's time
   * @throws RuleViolation when the time is over
   */
  public static Dispute open(
      Opening opening, TimeLimit window, TimeLimit acceptBy, LocalDate today, Instant now) {
    if (window.over(today)) {
      throw new RuleViolation("dispute-too-late", window.due().toString());
    }
    Dispute made = new Dispute();
    made.identify(opening, today, now);
    made.timeLimit = acceptBy;
    made.write(DisputeTextKind.GROUNDS, opening.grounds(), opening.approver(), now);
    made.write(DisputeTextKind.WISH, opening.wish(), opening.approver(), now);
    return made;
  }

  /** The secretariat takes it up; both sides are to be heard. */
  public void accept(UUID officer, TimeLimit stateBy, Instant now) {
    if (state != DisputeState.OPENED) {
      throw new RuleViolation("illegal-step", state, DisputeState.ACCEPTED);
    }
    moveTo(DisputeState.ACCEPTED);
    ruledBy = officer;
    acceptedAt = now;
    timeLimit = stateBy;
  }

  /** The secretariat does not take it up. */
  public void reject(UUID officer, String reason, Instant now) {
    String text = RecognitionRequest.reasonOf(reason);
    mustFit(text);
    moveTo(DisputeState.REJECTED);
    ruledBy = officer;
    write(DisputeTextKind.REJECTION, text, officer, now);
    close(DisputeEnding.NOT_ADMISSIBLE, now);
  }

  /**
   * A side's one statement; with the second one both are open.
   *
   * @throws RuleViolation when it is late or the second of the side
   */
  public void state(DisputeSide side, UUID person, String text, LocalDate today, Instant now) {
    if (statementsOpen()
        || (state == DisputeState.ACCEPTED && timeLimit != null && timeLimit.over(today))) {
      throw new RuleViolation("dispute-statement-too-late");
    }
    if (state != DisputeState.ACCEPTED) {
      throw new RuleViolation("dispute-not-accepted");
    }
    if (hasStated(side)) {
      throw new RuleViolation("dispute-stated-already");
    }
    if (text.isBlank()) {
      throw new RuleViolation("dispute-statement-empty");
    }
    write(DisputeTextKind.statement(side), text.strip(), person, now);
    if (hasStated(DisputeSide.APPLICANT) && hasStated(DisputeSide.TARGET)) {
      openStatements(now);
    }
  }

  public boolean hasStated(DisputeSide side) {
    return text(DisputeTextKind.statement(side)).isPresent();
  }

  /** The sides that still have to state their case. */
  public List<DisputeSide> owing() {
    return state != DisputeState.ACCEPTED
        ? List.of()
        : Stream.of(DisputeSide.values()).filter(side -> !hasStated(side)).toList();
  }

  public BureauCode of(DisputeSide side) {
    return side == DisputeSide.APPLICANT ? applicant() : target();
  }

  /** Whether both sides may read each other's statement; what ended before stays sealed. */
  public boolean statementsOpen() {
    return heardAt != null;
  }

  private void openStatements(Instant now) {
    moveTo(DisputeState.STATEMENTS);
    heardAt = now;
    timeLimit = null;
  }

  /** What a side may hand in now: evidence for its grounds, then for its statement. */
  public DisputeTextKind evidenceOf(DisputeSide side, LocalDate today) {
    if (state == DisputeState.OPENED && side == DisputeSide.APPLICANT) {
      return DisputeTextKind.GROUNDS;
    }
    boolean inTime = timeLimit != null && !timeLimit.over(today);
    if (state == DisputeState.ACCEPTED && inTime && !hasStated(side)) {
      return DisputeTextKind.statement(side);
    }
    throw new RuleViolation("dispute-evidence-not-now");
  }

  /**
   * The secretariat wants experts to be heard; the first one starts their time.
   *
   * @param adviseBy the time of all of them
   */
  public void askExperts(TimeLimit adviseBy, LocalDate today, Instant now) {
    if (state == DisputeState.EXPERT_OPINION) {
      if (timeLimit != null && timeLimit.over(today)) {
        throw new RuleViolation("dispute-experts-time-over");
      }
      return;
    }
    moveTo(DisputeState.EXPERT_OPINION);
    expertsAt = now;
    timeLimit = adviseBy;
  }

  /** Whether experts may still advise. */
  public boolean takesOpinions(LocalDate today) {
    return state == DisputeState.EXPERT_OPINION && timeLimit != null && !timeLimit.over(today);
  }

  /**
   * The secretariat recommends.
   *
   * @param awaited whether an expert who was asked has not answered
   */
  public void recommend(
      UUID officer,
      Recommendation advice,
      String reasons,
      boolean awaited,
      LocalDate today,
      Instant now) {
    if (awaited && takesOpinions(today)) {
      throw new RuleViolation("dispute-opinion-awaited");
    }
    String text = RecognitionRequest.reasonOf(reasons);
    mustFit(text);
    moveTo(DisputeState.RECOMMENDED);
    recommendation = advice;
    recommendedBy = officer;
    recommendedAt = now;
    timeLimit = null;
    write(DisputeTextKind.RECOMMENDATION, text, officer, now);
  }

  /**
   * The target decides anew, whatever was recommended.
   *
   * @param nextRound the round in which it does
   */
  public void settle(UUID person, UUID nextRound, String reason, Instant now) {
    String text = RecognitionRequest.reasonOf(reason);
    mustFit(text);
    moveTo(DisputeState.SETTLED);
    nextCaseId = nextRound;
    write(DisputeTextKind.CLOSING, text, person, now);
    close(DisputeEnding.DECIDES_ANEW, now);
  }

  /** The target lets its decision stand, once it knows the recommendation. */
  public void letStand(UUID person, String reason, Instant now) {
    if (state != DisputeState.RECOMMENDED) {
      throw new RuleViolation("dispute-not-recommended");
    }
    String text = RecognitionRequest.reasonOf(reason);
    mustFit(text);
    moveTo(DisputeState.NOT_SETTLED);
    write(DisputeTextKind.CLOSING, text, person, now);
    close(DisputeEnding.STANDS, now);
  }

  /** The applicant takes it back. */
  public void withdraw(UUID person, String reason, Instant now) {
    String text = RecognitionRequest.reasonOf(reason);
    mustFit(text);
    moveTo(DisputeState.WITHDRAWN);
    write(DisputeTextKind.CLOSING, text, person, now);
    close(DisputeEnding.TAKEN_BACK, now);
  }

  /**
   * What has come by itself by a day: the statements are open once their time is over, and the
   * whole ends with its longest time.
   *
   * @return whether that is news
   */
  public boolean catchUp(LocalDate today, Instant now) {
    if (state.live() && today.isAfter(endsOn())) {
      moveTo(DisputeState.NOT_SETTLED);
      write(
          DisputeTextKind.CLOSING,
          "自 %s 提出起满 %d 个月（%s），未能化解，自动结束。".formatted(openedOn(), months(), endsOn()),
          null,
          now);
      close(DisputeEnding.TIME_OVER, now);
      return true;
    }
    if (state == DisputeState.ACCEPTED && timeLimit != null && timeLimit.over(today)) {
      openStatements(now);
      return true;
    }
    return false;
  }

  private void close(DisputeEnding how, Instant now) {
    ending = how;
    closedAt = now;
    timeLimit = null;
  }

  private void write(DisputeTextKind kind, String text, @Nullable UUID person, Instant now) {
    mustFit(text);
    texts.add(new DisputeText(kind, text, person, now));
  }

  /** Refuses a text that is longer than can be kept. */
  static void mustFit(String text) {
    if (text.length() > TEXT_LENGTH) {
      throw new RuleViolation("text-too-long", TEXT_LENGTH, text.substring(0, 20));
    }
  }

  private void moveTo(DisputeState to) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("illegal-step", state, to);
    }
    state = to;
  }

  /** The same step with a later last day, by a new holiday notice. */
  public void reckonedAnew(TimeLimit later) {
    if (timeLimit != null) {
      timeLimit = timeLimit.movedTo(later);
    }
  }

  /** Whether this person has taken a step of it. */
  public boolean hasActed(UUID person) {
    return texts.stream().anyMatch(text -> person.equals(text.by())) || person.equals(ruledBy);
  }

  public Optional<DisputeText> text(DisputeTextKind kind) {
    return texts.stream().filter(text -> text.kind() == kind).findFirst();
  }

  public DisputeState state() {
    return state;
  }

  public @Nullable TimeLimit timeLimit() {
    return timeLimit;
  }

  /** The last day of the present step; none when it is over. */
  public @Nullable LocalDate dueOn() {
    if (!state.live()) {
      return null;
    }
    return timeLimit == null || timeLimit.due().isAfter(endsOn()) ? endsOn() : timeLimit.due();
  }

  public @Nullable Instant acceptedAt() {
    return acceptedAt;
  }

  /** When both sides were heard, or their time was over. */
  public @Nullable Instant heardAt() {
    return heardAt;
  }

  public @Nullable Instant expertsAt() {
    return expertsAt;
  }

  public @Nullable Instant recommendedAt() {
    return recommendedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  /** The officer who took it up or did not. */
  public @Nullable UUID ruledBy() {
    return ruledBy;
  }

  public @Nullable UUID recommendedBy() {
    return recommendedBy;
  }

  public @Nullable Recommendation recommendation() {
    return recommendation;
  }

  public @Nullable DisputeEnding ending() {
    return ending;
  }

  /** The round in which the target decides anew. */
  public @Nullable UUID nextCaseId() {
    return nextCaseId;
  }
}
