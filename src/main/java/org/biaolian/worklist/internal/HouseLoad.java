package org.biaolian.worklist.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much is open at each house, for the map that all members of a circle see. Counting takes the
 * longer the more is open, and all of them ask: a figure is kept until the items of its house
 * change. What another process changes is known when the figure has become old.
 */
@Component
public class HouseLoad {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Counts open items; who has none may be missing. */
  interface Counting {
    Map<OrganizationCode, Long> of(Collection<OrganizationCode> houses);
  }

  private final Counting counting;
  private final Cache<OrganizationCode, Long> open =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();

  /** How often the items of a house changed here. */
  private final Map<OrganizationCode, Long> changes = new HashMap<>();

  @Autowired
  HouseLoad(WorkItems items) {
    this(items::openAt);
  }

  HouseLoad(Counting counting) {
    this.counting = counting;
  }

  /** Open items of each of these houses. */
  public Map<OrganizationCode, Long> of(Set<OrganizationCode> houses) {
    Map<OrganizationCode, Long> before = changes();
    Map<OrganizationCode, Long> known = new HashMap<>(open.getAllPresent(houses));
    Set<OrganizationCode> missing =
        houses.stream().filter(house -> !known.containsKey(house)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      Map<OrganizationCode, Long> counted = counting.of(missing);
      for (OrganizationCode house : missing) {
        long items = counted.getOrDefault(house, 0L);
        known.put(house, items);
        keep(house, items, before.get(house));
      }
    }
    return known;
  }

  /** To be said after the commit and before pages are told that something changed. */
  synchronized void changed(Set<OrganizationCode> houses) {
    houses.forEach(house -> changes.merge(house, 1L, Long::sum));
    open.invalidateAll(houses);
  }

  private synchronized Map<OrganizationCode, Long> changes() {
    return Map.copyOf(changes);
  }

  /** Not what changed while it was counted. */
  private synchronized void keep(OrganizationCode house, long items, @Nullable Long before) {
    if (Objects.equals(changes.get(house), before)) {
      open.put(house, items);
    }
  }
}
