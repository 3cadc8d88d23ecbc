package org.biaolian.worklist.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * Figures about houses, each kept until the items of its house change, and a minute at most: what
 * another process changes is known when the figure has become old.
 *
 * @param <K> what is counted, of one house
 */
final class HouseFigures<K> {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Function<K, OrganizationCode> house;
  private final Function<Set<K>, Map<K, Long>> counting;
  private final Cache<K, Long> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  /** How often the items of a house changed here. */
  private final Map<OrganizationCode, Long> changes = new HashMap<>();

  /**
   * @param counting what is zero may be missing
   */
  HouseFigures(Function<K, OrganizationCode> house, Function<Set<K>, Map<K, Long>> counting) {
    this.house = house;
    this.counting = counting;
  }

  Map<K, Long> of(Set<K> asked) {
    Map<OrganizationCode, Long> before = changes();
    Map<K, Long> figures = new HashMap<>(known.getAllPresent(asked));
    Set<K> missing =
        asked.stream().filter(one -> !figures.containsKey(one)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      Map<K, Long> counted = counting.apply(missing);
      for (K one : missing) {
        long figure = counted.getOrDefault(one, 0L);
        figures.put(one, figure);
        keep(one, figure, before.get(house.apply(one)));
      }
    }
    return figures;
  }

  Optional<Long> known(K one) {
    return Optional.ofNullable(known.getIfPresent(one));
  }

  synchronized void changed(Set<OrganizationCode> houses) {
    houses.forEach(one -> changes.merge(one, 1L, Long::sum));
    known.asMap().keySet().removeIf(one -> houses.contains(house.apply(one)));
  }

  private synchronized Map<OrganizationCode, Long> changes() {
    return Map.copyOf(changes);
  }

  /** Not what changed while it was counted. */
  private synchronized void keep(K one, long figure, @Nullable Long before) {
    if (Objects.equals(changes.get(house.apply(one)), before)) {
      known.put(one, figure);
    }
  }
}
