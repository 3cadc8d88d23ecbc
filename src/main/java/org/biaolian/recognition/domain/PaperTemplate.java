package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.PaperKind;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Word template of a kind of paper in a circle; it holds from its moment until the
 * next one. One without a file goes back to the default.
 */
@Entity
@Immutable
@Table(name = "recognition_paper_template")
public class PaperTemplate {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String circleCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private PaperKind kind;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID documentId;

  private @Nullable String fileName;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID putBy;

  @Column(nullable = false)
  private String putByName;

  @Column(nullable = false)
  private Instant putAt;

  protected PaperTemplate() {}

  /** Whoever puts it. */
  public record Putter(UUID person, String name, Instant at) {}

  public static PaperTemplate file(
      CircleCode circle, PaperKind kind, UUID document, String fileName, Putter by) {
    PaperTemplate made = byDefault(circle, kind, by);
    made.documentId = document;
    made.fileName = fileName;
    return made;
  }

  public static PaperTemplate byDefault(CircleCode circle, PaperKind kind, Putter by) {
    PaperTemplate made = new PaperTemplate();
    made.id = Ids.next();
    made.circleCode = circle.value();
    made.kind = kind;
    made.putBy = by.person();
    made.putByName = by.name();
    made.putAt = by.at();
    return made;
  }

  public UUID id() {
    return id;
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public PaperKind kind() {
    return kind;
  }

  /** None for the default. */
  public @Nullable UUID documentId() {
    return documentId;
  }

  public @Nullable String fileName() {
    return fileName;
  }

  public String putByName() {
    return putByName;
  }

  public Instant putAt() {
    return putAt;
  }
}
