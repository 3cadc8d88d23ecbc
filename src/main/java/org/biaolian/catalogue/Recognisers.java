package org.biaolian.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who recognises standards today, for the search index; a bean of the module above. It announces
 * what changes by {@link StandardTouched}.
 */
public interface Recognisers {

  /** A standard that nobody recognises may be left out. */
  Map<UUID, Set<Recogniser>> of(Collection<UUID> standardIds);
}
