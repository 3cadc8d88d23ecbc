package org.biaolian.worklist.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.stereotype.Component;

/**
 * How much is open at each house, for the map that all members of a circle see. Counting takes the
 * longer the more is open, and all of them ask: a figure is kept until the items of its house
 * change. What another process changes is known when the figure has become old.
 */
@Component
public class HouseLoad {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final WorkItems items;
  private final Cache<OrganizationCode, Long> open =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();

  HouseLoad(WorkItems items) {
    this.items = items;
  }

  /** Open items of each of these houses. */
  public Map<OrganizationCode, Long> of(Set<OrganizationCode> houses) {
    return open.getAll(houses, this::count);
  }

  /** To be said before pages are told that something changed. */
  void changed(Set<OrganizationCode> houses) {
    open.invalidateAll(houses);
  }

  private Map<OrganizationCode, Long> count(Collection<? extends OrganizationCode> houses) {
    Map<OrganizationCode, Long> counted = new HashMap<>();
    houses.forEach(house -> counted.put(house, 0L));
    counted.putAll(items.openAt(houses));
    return counted;
  }
}
