package org.biaolian.catalogue.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far an upkeep step has gone through the records; it is done once. */
@Entity
@Table(name = "catalogue_backfill")
public class Backfill {

  /** Links between editions, read from sentences that were stored before there were links. */
  public static final String EDITION_LINKS = "edition-links";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Id private String name;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID reached;

  private boolean finished;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Backfill() {}

  /** The last record that was looked at; one before all at first. */
  public UUID reached() {
    return reached == null ? BEFORE_ALL : reached;
  }

  public boolean finished() {
    return finished;
  }

  public void reach(UUID record) {
    this.reached = record;
  }

  public void finish() {
    this.finished = true;
  }
}
