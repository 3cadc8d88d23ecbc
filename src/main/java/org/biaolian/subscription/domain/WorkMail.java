package org.biaolian.subscription.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What became of one person's mail of due work of one day. Whoever writes the row down sends the
 * mail; its key keeps a second process from doing so.
 */
@Entity
@Table(name = "subscription_work_mail")
public class WorkMail {

  /** How it stands. */
  public enum State {
    /** Belongs to a run; also for ever, when nobody can know whether the server took it. */
    TAKEN,
    SENT,
    /** There was nothing to tell. */
    NOTHING
  }

  /** One person and day. */
  @Embeddable
  public record Key(
      @JdbcTypeCode(SqlTypes.BINARY) UUID personId, @Column(name = "day_on") LocalDate day)
      implements Serializable {}

  @EmbeddedId private Key id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private State state;

  @SuppressWarnings("NullAway.Init")
  protected WorkMail() {}

  public WorkMail(UUID personId, LocalDate day, State state) {
    this.id = new Key(personId, day);
    this.state = state;
  }

  /** The server took it. */
  public void sent() {
    state = State.SENT;
  }

  public Key id() {
    return id;
  }
}
