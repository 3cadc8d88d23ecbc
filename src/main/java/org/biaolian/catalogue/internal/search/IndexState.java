package org.biaolian.catalogue.internal.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Of which version the fields of the index on the server are: one row. */
@Entity
@Table(name = "search_index")
class IndexState {

  /** The key of the one row. */
  static final int ONLY = 1;

  @Id private int id = ONLY;

  /** Zero before the first build. */
  @Column(nullable = false)
  private int fields;

  @Version private @Nullable Long version;

  protected IndexState() {}

  boolean current() {
    return fields == IndexFields.VERSION;
  }

  void built() {
    fields = IndexFields.VERSION;
  }
}
