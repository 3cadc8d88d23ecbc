package org.biaolian.catalogue.internal.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The region digits of each circle's members, for the facet. Read once a minute: nobody's rights
 * hang on it.
 */
@Component
class CircleRegions {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Circles circles;
  private final Clock clock;
  private volatile @Nullable Read read;

  private record Read(Instant at, Map<String, Set<String>> regions) {}

  CircleRegions(Circles circles, Clock clock) {
    this.circles = circles;
    this.clock = clock;
  }

  /** By the code of the circle, in the order of the circles. */
  Map<String, Set<String>> today() {
    Instant now = clock.instant();
    Read last = read;
    if (last == null || !now.minus(KEPT).isBefore(last.at()) || now.isBefore(last.at())) {
      last = new Read(now, regions());
      read = last;
    }
    return last.regions();
  }

  private Map<String, Set<String>> regions() {
    Map<String, Set<String>> regions = new LinkedHashMap<>();
    for (Circle circle : circles.all()) {
      regions.put(
          circle.code().value(),
          circles.members(circle.code()).stream()
              .map(BureauCode::standardPrefix)
              .collect(Collectors.toUnmodifiableSet()));
    }
    return regions;
  }
}
