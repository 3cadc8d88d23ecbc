package org.biaolian.worklist.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What items are about; its row is the lock under which they are brought in step. */
@Entity
@Table(name = "work_subject")
public class WorkSubject {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String kind;

  @Version private @Nullable Long version;

  protected WorkSubject() {}

  public WorkSubject(UUID id, String kind) {
    this.id = id;
    this.kind = kind;
  }

  public UUID id() {
    return id;
  }

  public String kind() {
    return kind;
  }
}
