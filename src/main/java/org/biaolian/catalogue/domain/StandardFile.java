package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A file of a standard's record; later files are added, none is exchanged. */
@Entity
@Immutable
@Table(name = "standard_file")
public class StandardFile implements Persistable<UUID> {

  /** What the file is to the standard. */
  public enum Kind {
    /** The full text. */
    TEXT
  }

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Kind kind;

  @Column(nullable = false)
  private Instant addedAt;

  @Transient private boolean fresh;

  protected StandardFile() {}

  public StandardFile(UUID standardId, UUID documentId, Kind kind, Instant addedAt) {
    this.id = Ids.next();
    this.standardId = standardId;
    this.documentId = documentId;
    this.kind = kind;
    this.addedAt = addedAt;
    this.fresh = true;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  public UUID standardId() {
    return standardId;
  }

  public UUID documentId() {
    return documentId;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
