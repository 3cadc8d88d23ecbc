package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaolian.recognition.Ground;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an entry by itself, and when: the next turn, and the end that stands behind it.
 * Because it is written down beforehand, a page shows the state of its day even if nothing ran.
 */
@Embeddable
class Outlook {

  private @Nullable LocalDate turnsOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable RecognitionState turnsTo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Ground turnGround;

  private @Nullable LocalDate turnCause;

  private @Nullable LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable RecognitionState endsTo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "end_ground")
  private @Nullable Ground endGround;

  /** The second change of state that can be foreseen, where it is not the last one. */
  private @Nullable LocalDate thenOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable RecognitionState thenTo;

  /** The change after which nothing comes. */
  private @Nullable LocalDate lastOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable RecognitionState lastTo;

  /**
   * Something that comes by itself.
   *
   * @param on the first day of the new state
   * @param cause the day of what gives the ground
   */
  record Coming(LocalDate on, RecognitionState to, Ground ground, LocalDate cause) {}

  void put(@Nullable Coming turn, @Nullable Coming end) {
    turnsOn = turn == null ? null : turn.on();
    turnsTo = turn == null ? null : turn.to();
    turnGround = turn == null ? null : turn.ground();
    turnCause = turn == null ? null : turn.cause();
    endsOn = end == null ? null : end.on();
    endsTo = end == null ? null : end.to();
    endGround = end == null ? null : end.ground();
  }

  /**
   * What becomes of it by and by if nobody acts.
   *
   * @param changes of state, the first first; the last one is the end
   */
  void foresee(List<Coming> changes) {
    Coming last = changes.isEmpty() ? null : changes.getLast();
    Coming then = changes.size() > 2 ? changes.get(changes.size() - 2) : null;
    thenOn = then == null ? null : then.on();
    thenTo = then == null ? null : then.to();
    lastOn = last == null ? null : last.on();
    lastTo = last == null ? null : last.to();
  }

  /** It is lost later when nobody confirms it. */
  void postponeLapse(LocalDate day) {
    if (turnGround == Ground.NOT_RECONFIRMED) {
      turnsOn = day;
      turnCause = day;
      boolean endsFirst = endsOn != null && !endsOn.isAfter(day);
      lastOn = endsFirst ? endsOn : day;
      lastTo = endsFirst ? endsTo : RecognitionState.EXPIRED;
    }
  }

  /** What has come by a day and was not carried out, the earlier of both. */
  Optional<Coming> due(LocalDate today) {
    Optional<Coming> turn = turn().filter(one -> !one.on().isAfter(today));
    Optional<Coming> end = end().filter(one -> !one.on().isAfter(today));
    return turn.isPresent() && end.isPresent() && end.get().on().isAfter(turn.get().on())
        ? turn
        : end.or(() -> turn);
  }

  Optional<Coming> turn() {
    return turnsOn == null || turnsTo == null || turnGround == null || turnCause == null
        ? Optional.empty()
        : Optional.of(new Coming(turnsOn, turnsTo, turnGround, turnCause));
  }

  Optional<Coming> end() {
    return endsOn == null || endsTo == null || endGround == null
        ? Optional.empty()
        : Optional.of(new Coming(endsOn, endsTo, endGround, endsOn));
  }

  /** Whether the next turn was known beforehand, so that it counts from its own day. */
  boolean foresaw(Ground ground, LocalDate cause) {
    return ground == turnGround && cause.equals(turnCause);
  }

  /** The state on a day that has no turns yet; the register's questions say the same in SQL. */
  RecognitionState state(RecognitionState present, LocalDate day) {
    if (lastOn != null && lastTo != null && !lastOn.isAfter(day)) {
      return lastTo;
    }
    if (endsOn != null && endsTo != null && !endsOn.isAfter(day)) {
      return endsTo;
    }
    if (thenOn != null && thenTo != null && !thenOn.isAfter(day)) {
      return thenTo;
    }
    return turn().filter(one -> !one.on().isAfter(day)).map(Coming::to).orElse(present);
  }
}
