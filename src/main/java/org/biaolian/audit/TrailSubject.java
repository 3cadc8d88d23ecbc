package org.biaolian.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that facts are about. The module that owns it offers a bean that says how people
 * name such a thing; who may read the facts is not its matter.
 */
public interface TrailSubject {

  /**
   * How a thing is called.
   *
   * @param route its page, without leading slash; none if it has none
   */
  record Name(String number, @Nullable String route) {}

  /** As facts say it, for example {@code standard}. */
  String kind();

  /** The things with this number in any usual spelling; none where things have no number. */
  default Set<UUID> find(String number) {
    return Set.of();
  }

  /** The names of things; what has none is left out. */
  default Map<UUID, Name> names(Collection<UUID> ids) {
    return Map.of();
  }

  /** The translation key of a state, or of another constant that facts about such a thing hold. */
  Optional<String> wordKey(String constant);
}
