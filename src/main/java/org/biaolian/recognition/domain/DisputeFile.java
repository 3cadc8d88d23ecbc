package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.DisputeTextKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Evidence that a side handed in with its grounds or its statement. */
@Entity
@Table(name = "recognition_dispute_file")
public class DisputeFile {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID disputeId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private DisputeTextKind belongsTo;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID addedBy;

  @Column(nullable = false)
  private Instant addedAt;

  protected DisputeFile() {}

  public static DisputeFile of(
      Dispute dispute, DisputeTextKind belongsTo, UUID document, UUID person, Instant now) {
    DisputeFile made = new DisputeFile();
    made.id = Ids.next();
    made.disputeId = dispute.id();
    made.belongsTo = belongsTo;
    made.documentId = document;
    made.addedBy = person;
    made.addedAt = now;
    return made;
  }

  public UUID id() {
    return id;
  }

  public UUID disputeId() {
    return disputeId;
  }

  public DisputeTextKind belongsTo() {
    return belongsTo;
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
