package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts of standards for the modules above, whatever the viewer may see. */
@Service
@Transactional(readOnly = true)
public class StandardFactsReader {

  private final StandardRepository standards;
  private final StandardFiles files;
  private final Clock clock;

  StandardFactsReader(StandardRepository standards, StandardFiles files, Clock clock) {
    this.standards = standards;
    this.files = files;
    this.clock = clock;
  }

  /** The facts of one standard, if there is one. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<StandardFacts> find(UUID id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /** Whether every member of a circle can read the record and its text. */
  @Unguarded("the recognition module, after its own checks")
  public boolean readableIn(UUID id, CircleCode circle) {
    return standards
        .findById(id)
        .map(
            one ->
                new Disclosure(Sharing.CIRCLES, Set.of(circle))
                    .noWiderThan(files.textReach(one).orElseGet(one::disclosure)))
        .orElse(false);
  }

  /** The facts of many standards in two queries; unknown ids are left out. */
  @Unguarded("the recognition module, after its own checks")
  public Map<UUID, StandardFacts> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    LocalDate today = LocalDate.now(clock);
    Map<UUID, Sha256> texts = files.textHashes(ids);
    Map<UUID, StandardFacts> found = new HashMap<>();
    for (Standard standard : standards.findAllById(ids)) {
      found.put(standard.id(), standard.toFacts(today, texts.get(standard.id())));
    }
    return found;
  }
}
