package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
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

  /** It is lost later when nobody confirms it. */
  void postponeLapse(LocalDate day) {
    if (turnGround == Ground.NOT_RECONFIRMED) {
      turnsOn = day;
      turnCause = day;
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

  /** The state on a day that has no turns yet. */
  RecognitionState state(RecognitionState present, LocalDate day) {
    return end()
        .filter(one -> !one.on().isAfter(day))
        .or(() -> turn().filter(one -> !one.on().isAfter(day)))
        .map(Coming::to)
        .orElse(present);
  }
}
