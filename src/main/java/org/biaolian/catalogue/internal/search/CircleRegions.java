package org.biaolian.catalogue.internal.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The region digits of each circle's members, for the facet. Read each minute beside the pages, so
 * that none of them waits for it; nobody's rights hang on it.
 */
@Component
class CircleRegions {

  private final Circles circles;
  private final Clock clock;
  private volatile @Nullable Map<CircleCode, List<Membership>> known;

  CircleRegions(Circles circles, Clock clock) {
    this.circles = circles;
    this.clock = clock;
  }

  /** By the code of the circle, in the order of the circles. */
  Map<String, Set<String>> today() {
    LocalDate today = LocalDate.now(clock);
    Map<CircleCode, List<Membership>> read = known;
    Map<String, Set<String>> regions = new LinkedHashMap<>();
    (read == null ? read() : read)
        .forEach(
            (circle, memberships) ->
                regions.put(
                    circle.value(),
                    memberships.stream()
                        .filter(one -> one.kind() == Membership.Kind.MEMBER && one.holdsOn(today))
                        .map(Membership::bureau)
                        .map(BureauCode::standardPrefix)
                        .collect(Collectors.toUnmodifiableSet())));
    return regions;
  }

  @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  Map<CircleCode, List<Membership>> read() {
    Map<CircleCode, List<Membership>> read = circles.everyMembership();
    known = read;
    return read;
  }
}
