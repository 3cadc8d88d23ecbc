package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When a person last looked at a case or an entry of the register. */
@Entity
@Table(name = "recognition_look")
public class Look {

  /** One person and thing. */
  @Embeddable
  public record Key(
      @JdbcTypeCode(SqlTypes.BINARY) UUID personId, @JdbcTypeCode(SqlTypes.BINARY) UUID subjectId)
      implements Serializable {}

  @EmbeddedId private Key id;

  @Column(nullable = false)
  private String subjectKind;

  @Column(nullable = false)
  private Instant lookedAt;

  @SuppressWarnings("NullAway.Init")
  protected Look() {}

  public Look(UUID personId, String subjectKind, UUID subjectId, Instant lookedAt) {
    this.id = new Key(personId, subjectId);
    this.subjectKind = subjectKind;
    this.lookedAt = lookedAt;
  }

  public Key id() {
    return id;
  }

  public String subjectKind() {
    return subjectKind;
  }

  public Instant lookedAt() {
    return lookedAt;
  }
}
