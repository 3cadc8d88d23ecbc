package org.biaolian.catalogue.internal.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.Recogniser;
import org.biaolian.catalogue.Recognisers;
import org.biaolian.catalogue.domain.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What documents hold that is not in the record: today, and who recognises it. */
@Component
class DocumentSource {

  private static final ThreadLocal<@Nullable Map<UUID, Set<Recogniser>>> AHEAD =
      new ThreadLocal<>();

  private final ObjectProvider<Recognisers> recognisers;
  private final ObjectProvider<Clock> clock;

  DocumentSource(ObjectProvider<Recognisers> recognisers, ObjectProvider<Clock> clock) {
    this.recognisers = recognisers;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.getObject());
  }

  /** A record that was never changed is not verified, so that nobody can recognise it. */
  Set<Recogniser> recognisers(Standard standard) {
    Map<UUID, Set<Recogniser>> read = AHEAD.get();
    if (read == null) {
      read = standard.version() == 0 ? Map.of() : read(List.of(standard.id()));
    }
    return read.getOrDefault(standard.id(), Set.of());
  }

  /** Asks once for many records that are written by the step. */
  void readAhead(Collection<UUID> ids, Runnable step) {
    AHEAD.set(read(ids));
    try {
      step.run();
    } finally {
      AHEAD.remove();
    }
  }

  private Map<UUID, Set<Recogniser>> read(Collection<UUID> ids) {
    Map<UUID, Set<Recogniser>> all = new HashMap<>();
    recognisers
        .orderedStream()
        .forEach(
            one ->
                one.of(ids)
                    .forEach(
                        (id, found) ->
                            all.computeIfAbsent(id, some -> new HashSet<>()).addAll(found)));
    return all;
  }
}
