package org.biaolian.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.calendar.RunningDeadlines.Move;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A deadline before and after a notice, kept for whoever asks later. */
@Entity
@Table(name = "deadline_move")
public class DeadlineMove {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID noticeId;

  @Column(nullable = false)
  private String subjectKind;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID subjectId;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  private String route;

  @Column(nullable = false)
  private LocalDate beforeOn;

  @Column(nullable = false)
  private LocalDate afterOn;

  protected DeadlineMove() {}

  public static DeadlineMove of(UUID notice, Move move) {
    DeadlineMove made = new DeadlineMove();
    made.id = Ids.next();
    made.noticeId = notice;
    made.subjectKind = move.subjectKind();
    made.subjectId = move.subjectId();
    made.number = move.number();
    made.route = move.route();
    made.beforeOn = move.before();
    made.afterOn = move.after();
    return made;
  }

  public UUID id() {
    return id;
  }

  public Move toMove() {
    return new Move(subjectKind, subjectId, number, route, beforeOn, afterOn);
  }
}
