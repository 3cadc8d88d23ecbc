package org.biaolian.catalogue.internal.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.BureauCode;
import org.springframework.stereotype.Component;

/** The region digits of each circle's members, for the facet; nobody's rights hang on it. */
@Component
class CircleRegions {

  private final Circles circles;

  CircleRegions(Circles circles) {
    this.circles = circles;
  }

  /** By the code of the circle, in the order of the circles. */
  Map<String, Set<String>> today() {
    Map<String, Set<String>> regions = new LinkedHashMap<>();
    circles
        .members()
        .forEach(
            (circle, members) ->
                regions.put(
                    circle.code().value(),
                    members.stream()
                        .map(BureauCode::standardPrefix)
                        .collect(Collectors.toUnmodifiableSet())));
    return regions;
  }
}
