package org.biaolian.catalogue.internal.search;

import java.util.Map;

/** Where the index lies. What is in it is the same everywhere. */
interface IndexPlace {

  /** The name of the index. */
  String name();

  /** Settings of Hibernate Search by their names. */
  Map<String, Object> settings();
}
