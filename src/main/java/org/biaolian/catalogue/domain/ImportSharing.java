package org.biaolian.catalogue.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How many records of an import wait for the approver to share them as the import proposed. */
@Entity
@Table(name = "import_sharing")
public class ImportSharing {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID jobId;

  private int waiting;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ImportSharing() {}

  public ImportSharing(UUID jobId, int waiting) {
    this.jobId = jobId;
    this.waiting = waiting;
  }

  public int waiting() {
    return waiting;
  }
}
