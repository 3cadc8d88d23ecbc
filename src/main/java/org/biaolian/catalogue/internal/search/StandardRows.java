package org.biaolian.catalogue.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.StandardSpecs;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * The rows of the database behind what the index found, in its order. The rule of who sees what is
 * applied once more: what the viewer may not see any more is left out.
 */
@Component
class StandardRows {

  private final StandardRepository standards;

  StandardRows(StandardRepository standards) {
    this.standards = standards;
  }

  List<Standard> byId(List<UUID> ids, Optional<Actor> viewer) {
    return inOrder(ids, StandardSpecs.among(ids), Standard::id, viewer);
  }

  List<Standard> byNumber(List<String> numbers, Optional<Actor> viewer) {
    return inOrder(
        numbers, StandardSpecs.numbered(numbers), row -> row.indexKeys().number(), viewer);
  }

  private <K> List<Standard> inOrder(
      List<K> keys,
      Specification<Standard> these,
      Function<Standard, K> key,
      Optional<Actor> viewer) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<K, Standard> found = new HashMap<>();
    standards
        .findAll(StandardSpecs.visible(viewer).and(these))
        .forEach(row -> found.put(key.apply(row), row));
    List<Standard> rows = new ArrayList<>();
    for (K one : keys) {
      Standard row = found.get(one);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }
}
