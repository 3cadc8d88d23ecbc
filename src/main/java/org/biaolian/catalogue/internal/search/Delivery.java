package org.biaolian.catalogue.internal.search;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** How documents get from a transaction into the index. */
interface Delivery {

  /**
   * Before records are written.
   *
   * @param atOnce whether the transaction ends when they can be found, or before
   */
  void prepare(SearchSession session, boolean atOnce);

  /** Waits until records of an ended transaction can be found. */
  void await(Collection<UUID> ids);
}
