package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A file in a folder of evidence. The folder is filled while a form is still open, before there is
 * a request that rests on it. A file that was taken out stays known, with who did it.
 */
@Entity
@Table(name = "recognition_evidence")
public class EvidenceRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID folderId;

  @Column(nullable = false)
  private String bureauCode;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID addedBy;

  @Column(nullable = false)
  private Instant addedAt;

  /** Who alone fills and sees the folder, while nothing rests on it; none for a whole bureau. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID privateTo;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID removedBy;

  private @Nullable Instant removedAt;

  @Version private @Nullable Long version;

  protected EvidenceRow() {}

  public static EvidenceRow of(
      UUID folder, BureauCode bureau, UUID document, UUID person, Instant now) {
    EvidenceRow made = new EvidenceRow();
    made.id = Ids.next();
    made.folderId = folder;
    made.bureauCode = bureau.value();
    made.documentId = document;
    made.addedBy = person;
    made.addedAt = now;
    return made;
  }

  /** The same for a form that only who adds it fills and sees. */
  public static EvidenceRow own(
      UUID folder, BureauCode bureau, UUID document, UUID person, Instant now) {
    EvidenceRow made = of(folder, bureau, document, person, now);
    made.privateTo = person;
    return made;
  }

  /** The same file in another folder, as it was added; there it is the bureau's. */
  public EvidenceRow copyIn(UUID folder) {
    return of(folder, bureau(), documentId, addedBy, addedAt);
  }

  public void remove(UUID person, Instant now) {
    removedBy = person;
    removedAt = now;
  }

  public @Nullable UUID removedBy() {
    return removedBy;
  }

  public @Nullable Instant removedAt() {
    return removedAt;
  }

  public UUID id() {
    return id;
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public @Nullable UUID privateTo() {
    return privateTo;
  }

  public UUID documentId() {
    return documentId;
  }

  public UUID addedBy() {
    return addedBy;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
