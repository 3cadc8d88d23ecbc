package org.biaolian.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.Sha256;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A stored file as a row; never changed. */
@Entity
@Immutable
@Table(name = "document")
public class DocumentRow implements Persistable<UUID> {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String ownerCode;

  @Column(nullable = false)
  private String fileName;

  @Column(nullable = false)
  private String mediaType;

  private long byteSize;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.CHAR)
  private String sha256;

  @Column(nullable = false)
  private Instant storedAt;

  @Transient private boolean fresh;

  protected DocumentRow() {}

  public DocumentRow(StoredDocument document) {
    this.id = document.id();
    this.ownerCode = document.owner().value();
    this.fileName = document.fileName();
    this.mediaType = document.mediaType();
    this.byteSize = document.size();
    this.sha256 = document.hash().hex();
    this.storedAt = document.storedAt();
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

  @PostLoad
  @PostPersist
  void stored() {
    fresh = false;
  }

  public StoredDocument toDocument() {
    return new StoredDocument(
        id,
        new OrganizationCode(ownerCode),
        fileName,
        mediaType,
        byteSize,
        new Sha256(sha256),
        storedAt);
  }
}
